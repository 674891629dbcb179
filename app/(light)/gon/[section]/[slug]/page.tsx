import { notFound } from 'next/navigation'
import { WithdrawnNotice } from '@/components/article/withdrawn-notice'
import { LightArticle } from '@/components/light/light-article'
import { findArticle, isSection, moreOfSection, relatedStories, storyAddress } from '@/lib/content'

export { generateMetadata } from '@/app/(reading)/[section]/[slug]/page'

export const revalidate = 30

/** How many stories to read on with: related ones, filled up with the section's newest. */
const MORE = 4

type Props = { params: Promise<{ section: string; slug: string }> }

/** Articles are rendered when they are first asked for. */
export function generateStaticParams() {
  return []
}

export default async function LightArticlePage({ params }: Props) {
  const { section, slug } = await params
  const now = Date.now()
  const article = isSection(section) ? findArticle(section, slug, now) : undefined
  if (!article) {
    const address = storyAddress('article', slug, now)
    if (address?.state !== 'withdrawn') notFound()
    return <WithdrawnNotice title={address.title} reason={address.reason} />
  }
  const related = relatedStories(article, now, MORE)
  const shown = [article, ...related].map(({ href }) => href)
  const more = moreOfSection(article.section, shown, now, MORE - related.length)
  return <LightArticle article={article} more={[...related, ...more]} now={now} />
}
