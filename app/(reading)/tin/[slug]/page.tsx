import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { CreditLine } from '@/components/article/credit-line'
import { NeighbourLinks } from '@/components/article/neighbour-links'
import { StoryLinks } from '@/components/article/story-links'
import { WithdrawnNotice } from '@/components/article/withdrawn-notice'
import { Figure } from '@/components/body/figure'
import { StoryBody } from '@/components/body/story-body'
import { BriefHeader } from '@/components/brief/brief-header'
import { ReadOn } from '@/components/brief/read-on'
import { LatestNews } from '@/components/latest-news/latest-news'
import { WithRail } from '@/components/layout/with-rail'
import { StructuredData } from '@/components/machines/structured-data'
import {
  type DatedStory,
  findHeadline,
  type Headline,
  latestStories,
  moreOfSection,
  neighbours,
  newestOfKind,
  relatedStories,
  storyAddress,
  textOfBody,
} from '@/lib/content'
import { pageMetadata } from '@/lib/page-metadata'
import { currentView } from '@/lib/preview/current-view'
import { storyWords } from '@/lib/share-picture/picture-words'
import { sectionBreadcrumbs } from '@/lib/structured-data/breadcrumbs'
import { newsArticle } from '@/lib/structured-data/news-article'
import { excerpt } from '@/lib/text/excerpt'

export const revalidate = 30

const PRERENDERED = 50
const MORE = 4

type Props = { params: Promise<{ slug: string }> }

export function generateStaticParams() {
  return newestOfKind('headline', Date.now(), PRERENDERED).map(({ slug }) => ({ slug }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const headline = findHeadline(slug, Date.now(), await currentView())
  if (!headline) return { robots: { index: false } }
  const { title, cover, publishedAt, updatedAt } = headline
  const path = `/tin/${slug}`
  return pageMetadata({
    title,
    description: excerpt(textOfBody(headline.readBody())) || title,
    path,
    cover,
    picture: { page: path, words: storyWords(headline) },
    ...(publishedAt !== undefined && { story: { publishedAt, updatedAt } }),
  })
}

export default async function HeadlinePage({ params }: Props) {
  const { slug } = await params
  const now = Date.now()
  const headline = findHeadline(slug, now, await currentView())
  if (!headline) return <NoHeadline slug={slug} now={now} />
  return (
    <WithRail rail={<LatestNews stories={latestStories(now)} now={now} />}>
      <article className="mx-auto max-w-measure">
        <StructuredData things={thingsOf(headline)} />
        <BriefHeader headline={headline} />
        {headline.cover && <Figure {...headline.cover} eager />}
        <div className="mt-6">
          <StoryBody body={headline.readBody()} />
        </div>
        <ReadOn headline={headline} />
        <CreditLine
          byline={headline.byline}
          source={headline.source}
          pages={headline.creditPages}
        />
        {isDated(headline) && <NeighbourLinks {...neighbours(headline, now)} />}
      </article>
      <MoreStories headline={headline} now={now} />
    </WithRail>
  )
}

function isDated(story: Headline): story is Headline & DatedStory {
  return story.publishedAt !== undefined
}

function thingsOf(headline: Headline) {
  const { section, title, publishedAt } = headline
  const article = publishedAt === undefined ? [] : [newsArticle({ ...headline, publishedAt })]
  return [...article, sectionBreadcrumbs(section, title)]
}

/** A headline that was withdrawn says so; the server answers 410 there. */
async function NoHeadline({ slug, now }: { slug: string; now: number }) {
  const address = storyAddress('headline', slug, now)
  if (address?.state !== 'withdrawn') {
    // The layout tells why, to whoever previews it.
    if ((await currentView()) === 'preview') return null
    notFound()
  }
  return <WithdrawnNotice title={address.title} reason={address.reason} />
}

function MoreStories({ headline, now }: { headline: Headline; now: number }) {
  const t = useTranslations('article')
  const related = relatedStories(headline, now, MORE)
  const shown = [headline, ...related].map((story) => story.href)
  const stories = moreOfSection(headline.section, shown, now, MORE)
  return (
    <div className="mx-auto max-w-measure">
      <StoryLinks id="tin-lien-quan" title={t('related')} stories={related} now={now} />
      <StoryLinks id="cung-chuyen-muc" title={t('sameSection')} stories={stories} now={now} />
    </div>
  )
}
