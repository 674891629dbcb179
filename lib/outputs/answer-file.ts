import { answerFeed } from './feeds/answer-feed'
import { answerSitemap } from './sitemaps/answer-sitemap'

/** Answers for the feed or the sitemap at the path that the parts of a catch-all route make. */
export async function answerFile(
  request: Request,
  { params }: { params: Promise<{ path: string[] }> },
): Promise<Response> {
  const path = `/${(await params).path.join('/')}`
  const answer = answerFeed(request, path) ?? answerSitemap(request, path)
  return answer ?? new Response(null, { status: 404 })
}
