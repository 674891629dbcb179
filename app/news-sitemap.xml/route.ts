import { answerNewsSitemap } from '@/lib/sitemaps/answer-sitemap'

export function GET(request: Request): Promise<Response> {
  return answerNewsSitemap(request)
}
