import { answerTopicFeed } from '@/lib/feeds/answer-feed'

type Context = { params: Promise<{ slug: string }> }

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answerTopicFeed(request, params, 'atom.xml')
}
