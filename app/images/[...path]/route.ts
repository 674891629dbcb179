export { answerImage as GET } from '@/lib/outputs'
