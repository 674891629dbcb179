import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { CreditLine } from '@/components/article/credit-line'
import { StoryLinks } from '@/components/article/story-links'
import { WithdrawnNotice } from '@/components/article/withdrawn-notice'
import { Figure } from '@/components/body/figure'
import { StoryBody } from '@/components/body/story-body'
import { BriefHeader } from '@/components/brief/brief-header'
import { ReadOn } from '@/components/brief/read-on'
import { LatestNews } from '@/components/latest-news/latest-news'
import { WithRail } from '@/components/layout/with-rail'
import {
  findHeadline,
  type Headline,
  latestStories,
  moreOfSection,
  newestOfKind,
  storyAddress,
} from '@/lib/content'

export const revalidate = 30

const PRERENDERED = 50
const MORE = 4

type Props = { params: Promise<{ slug: string }> }

export function generateStaticParams() {
  return newestOfKind('headline', Date.now(), PRERENDERED).map(({ slug }) => ({ slug }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const headline = findHeadline(slug, Date.now())
  if (!headline) return { robots: { index: false } }
  return { title: headline.title, alternates: { canonical: `/tin/${slug}` } }
}

export default async function HeadlinePage({ params }: Props) {
  const { slug } = await params
  const now = Date.now()
  const headline = findHeadline(slug, now)
  if (!headline) return <NoHeadline slug={slug} now={now} />
  return (
    <WithRail rail={<LatestNews stories={latestStories(now)} now={now} />}>
      <article className="mx-auto max-w-measure">
        <BriefHeader headline={headline} />
        {headline.cover && <Figure {...headline.cover} eager />}
        <div className="mt-6">
          <StoryBody body={headline.body} />
        </div>
        <ReadOn headline={headline} />
        <CreditLine byline={headline.byline} source={headline.source} />
      </article>
      <MoreStories headline={headline} now={now} />
    </WithRail>
  )
}

/** A headline that was withdrawn says so; the server answers 410 there. */
function NoHeadline({ slug, now }: { slug: string; now: number }) {
  const address = storyAddress('headline', slug, now)
  if (address?.state !== 'withdrawn') notFound()
  return <WithdrawnNotice title={address.title} reason={address.reason} />
}

function MoreStories({ headline, now }: { headline: Headline; now: number }) {
  const t = useTranslations('article')
  const stories = moreOfSection(headline.section, [headline.href], now, MORE)
  return (
    <div className="mx-auto max-w-measure">
      <StoryLinks id="cung-chuyen-muc" title={t('sameSection')} stories={stories} now={now} />
    </div>
  )
}
