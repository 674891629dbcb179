import { answerSectionFeed } from '@/lib/feeds/answer-feed'

type Context = { params: Promise<{ section: string }> }

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answerSectionFeed(request, params, 'rss.xml')
}
