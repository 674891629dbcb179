import { answerSitemap } from '@/lib/sitemaps/answer-sitemap'

type Context = { params: Promise<{ file: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params
  const [, name] = /^(.+)\.xml$/.exec(file) ?? []
  return name ? answerSitemap(request, name) : new Response(null, { status: 404 })
}
