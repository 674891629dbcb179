import { BriefPage } from '@/components/brief/brief-page'
import { LiteBrief } from '@/components/lite/lite-brief'
import { textOfBody } from '@/lib/body'
import { labelledTitle } from '@/lib/model'
import { pageMetadata, storyWords } from '@/lib/outputs'
import { findHeadline, latestStories, moreOfSection, neighbours, relatedStories } from '@/lib/query'
import { ROUTES } from '@/lib/routes'
import { excerpt } from '@/lib/shared/text'
import { currentView } from './current-view'
import { Gone } from './gone'
import type { PageProps } from './page-module'

type Props = PageProps<'brief'>

/** How many related stories stand below a brief, and how many of its section. */
const MORE = 4

export async function metadata({ params: { slug }, now }: Props) {
  const headline = findHeadline(slug, now, await currentView())
  if (!headline) return undefined
  const { cover, publishedAt, updatedAt } = headline
  const title = labelledTitle(headline)
  const path = ROUTES.brief.path({ slug })
  return pageMetadata({
    title,
    description: excerpt(textOfBody(headline.readBody())) || title,
    path,
    cover,
    picture: { page: path, words: storyWords(headline) },
    ...(publishedAt !== undefined && { story: { publishedAt, updatedAt } }),
  })
}

export async function Full({ params: { slug }, now }: Props) {
  const view = await currentView()
  const headline = findHeadline(slug, now, view)
  if (!headline) return <Gone kind="headline" {...{ slug, now, view }} />
  const related = relatedStories(headline, now, MORE)
  const shown = [headline, ...related].map(({ href }) => href)
  const { publishedAt } = headline
  return (
    <BriefPage
      {...{ headline, related, now }}
      sameSection={moreOfSection(headline.section, shown, now, MORE)}
      latest={latestStories(now)}
      neighbours={publishedAt === undefined ? {} : neighbours({ ...headline, publishedAt }, now)}
    />
  )
}

export function Lite({ params: { slug }, now }: Props) {
  const headline = findHeadline(slug, now)
  if (!headline) return <Gone kind="headline" slug={slug} now={now} />
  const more = moreOfSection(headline.section, [headline.href], now, MORE)
  return <LiteBrief headline={headline} more={more} now={now} />
}
