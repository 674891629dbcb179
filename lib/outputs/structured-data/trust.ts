import type { ClaimReview, IPTCDigitalSourceEnumeration, NewsArticle } from 'schema-dts'
import { absoluteUrl, interfaceWords } from '@/lib/config'
import { type Article, type Headline, type MADE_BY_MACHINE, VERDICTS } from '@/lib/model'
import { storyPath } from '@/lib/routes'
import { toIsoTime } from '@/lib/shared/time'
import { publisher } from './publisher'

type Story = Article | Headline

/** What IPTC calls it, as schema.org spells that. */
const DIGITAL_SOURCES = {
  'may-tao': 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
  'may-va-nguoi': 'https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource',
} as const satisfies Record<keyof typeof MADE_BY_MACHINE, IPTCDigitalSourceEnumeration>

/** Who paid for a story, what it rests on, what a machine made of it, and of which series it is a part. */
export function trustOf({ sponsor, sources = [], ai, series }: Story) {
  return {
    ...(sponsor && {
      sponsor: {
        '@type': 'Organization',
        name: sponsor.name,
        ...(sponsor.url && { url: sponsor.url }),
      },
    }),
    ...(sources.length > 0 && {
      citation: sources.map(({ name, url }) => ({
        '@type': 'CreativeWork',
        name,
        ...(url && { url }),
      })),
    }),
    ...(ai && { digitalSourceType: DIGITAL_SOURCES[ai.how], creditText: ai.what }),
    ...(series && {
      isPartOf: { '@type': 'CreativeWorkSeries', name: series.name },
      position: series.part,
    }),
  } as const satisfies Partial<Exclude<NewsArticle, string>>
}

/** What was checked in a story, in the terms of fact checkers; nothing where nothing was. */
export function claimReview(article: Article): ClaimReview[] {
  const { factCheck, publishedAt } = article
  if (!factCheck) return []
  const { claim, by, at, url, verdict } = factCheck
  const { rating } = VERDICTS[verdict]
  return [
    {
      '@type': 'ClaimReview',
      url: absoluteUrl(storyPath(article)),
      datePublished: toIsoTime(publishedAt),
      author: publisher(),
      claimReviewed: claim,
      reviewRating: {
        '@type': 'Rating',
        alternateName: interfaceWords().trust.verdicts[verdict],
        ...(rating > 0 && { ratingValue: rating, bestRating: 5, worstRating: 1 }),
      },
      itemReviewed: {
        '@type': 'Claim',
        author: { '@type': 'Organization', name: by },
        ...(at !== undefined && { datePublished: toIsoTime(at) }),
        ...(url && { appearance: { '@type': 'CreativeWork', url } }),
      },
    },
  ]
}
