import { answerFeed } from '@/lib/feeds/answer-feed'

export function GET(request: Request): Promise<Response> {
  return answerFeed(request, {}, 'rss.xml')
}
