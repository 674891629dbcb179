export { LiteFrame as default } from '@/components/pages/frames'
