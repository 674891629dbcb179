export { answerSuggestions as GET } from '@/lib/outputs'
