export { answerLatest as GET } from '@/lib/outputs'
