import { suggestTitles } from '@/lib/content'

const SUGGESTIONS = 7

/** `GET /api/goi-y?q=…`: titles that go on as a reader has begun to type, as `[{ title, href }]`. */
export function GET(request: Request): Response {
  const typed = new URL(request.url).searchParams.get('q') ?? ''
  const stories = suggestTitles(typed, Date.now(), SUGGESTIONS)
  return Response.json(
    stories.map(({ title, href }) => ({ title, href })),
    { headers: { 'Cache-Control': 'no-store' } },
  )
}
