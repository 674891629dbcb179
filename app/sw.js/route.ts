export { answerServiceWorker as GET } from '@/lib/outputs/answer-service-worker'

export const dynamic = 'force-dynamic'
