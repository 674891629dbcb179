import { notFound } from 'next/navigation'
import { WithdrawnNotice } from '@/components/article/withdrawn-notice'
import { LightBrief } from '@/components/light/light-brief'
import { findHeadline, moreOfSection, storyAddress } from '@/lib/content'

export { generateMetadata } from '@/app/(reading)/tin/[slug]/page'

export const revalidate = 30

const MORE = 4

type Props = { params: Promise<{ slug: string }> }

/** Briefs are rendered when they are first asked for. */
export function generateStaticParams() {
  return []
}

export default async function LightBriefPage({ params }: Props) {
  const { slug } = await params
  const now = Date.now()
  const headline = findHeadline(slug, now)
  if (!headline) {
    const address = storyAddress('headline', slug, now)
    if (address?.state !== 'withdrawn') notFound()
    return <WithdrawnNotice title={address.title} reason={address.reason} />
  }
  const more = moreOfSection(headline.section, [headline.href], now, MORE)
  return <LightBrief headline={headline} more={more} now={now} />
}
