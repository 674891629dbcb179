export { LiteLayout as default } from '@/components/lite/lite-layout'
