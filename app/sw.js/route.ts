export { answerServiceWorker as GET } from '@/lib/outputs'

export const dynamic = 'force-dynamic'
