import { labelledTitle } from '@/lib/model'
import { suggestTitles } from '@/lib/query'
import { ENDPOINTS } from '@/lib/routes'

const SUGGESTIONS = 7

/** Titles that go on as a reader has begun to type, as `[{ title, href }]`. */
export function answerSuggestions(request: Request): Response {
  const typed = new URL(request.url).searchParams.get(ENDPOINTS.suggestions.query.typed) ?? ''
  const stories = suggestTitles(typed, Date.now(), SUGGESTIONS)
  return Response.json(
    stories.map((story) => ({ title: labelledTitle(story), href: story.href })),
    { headers: { 'Cache-Control': 'no-store' } },
  )
}
