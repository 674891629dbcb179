import { useTranslations } from 'next-intl'
import { CreditLine } from '@/components/article/credit-line'
import { ReadOn } from '@/components/brief/read-on'
import { TrustNotes } from '@/components/trust/trust-notes'
import { sectionName } from '@/lib/config'
import type { Headline, StoryCard } from '@/lib/model'
import { ROUTES } from '@/lib/routes'
import { formatDateTime } from '@/lib/shared/time'
import { LiteBody } from './lite-body'
import { LiteCover } from './lite-cover'
import { ReadOnWith } from './read-on-with'

type Props = { headline: Headline; more: readonly StoryCard[]; now: number }

/** A brief: the headline, what there is of a text, and where it leads. */
export function LiteBrief({ headline, more, now }: Props) {
  const t = useTranslations('status')
  const { section, publishedAt, title, cover, byline, source } = headline
  return (
    <>
      <article lang={headline.language}>
        <small>
          <a href={ROUTES.section.path({ section })}>{sectionName(section)}</a>{' '}
          {headline.status && `${t(headline.status)} `}
          {publishedAt !== undefined && formatDateTime(publishedAt)}
        </small>
        <h1>{title}</h1>
        <TrustNotes {...headline} />
        {cover && <LiteCover cover={cover} />}
        <LiteBody body={headline.readBody()} />
        <ReadOn headline={headline} />
        <CreditLine byline={byline} source={source} pages={headline.creditPages} />
      </article>
      <ReadOnWith stories={more} now={now} />
    </>
  )
}
