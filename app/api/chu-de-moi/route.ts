export { answerTopicNews as GET } from '@/lib/outputs'
