export { answerSecurityTxt as GET } from '@/lib/outputs'

export const dynamic = 'force-dynamic'
