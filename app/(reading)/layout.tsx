export { ReadingLayout as default } from '@/components/layout/reading-layout'
