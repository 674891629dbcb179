export { ReadingFrame as default } from '@/components/pages/frames'
