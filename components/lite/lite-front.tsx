import { useTranslations } from 'next-intl'
import { StoryTitle } from '@/components/story/story-title'
import { SponsorLabel } from '@/components/trust/sponsor-label'
import type { FrontPage, StoryCard } from '@/lib/model'
import { formatClock } from '@/lib/shared/time'
import { LiteContainers, LiteGroup } from './lite-containers'
import { LiteStories } from './lite-stories'

type Props = { front: FrontPage; now: number }

/** The lite edition's front page: what the full one has, each story a line. */
export function LiteFront({ front, now }: Props) {
  const t = useTranslations()
  const { containers, latest } = front
  const [lead, ...highlights] = containers.flatMap(({ kind, stories }) =>
    kind === 'lead' ? stories : [],
  )
  const feature = containers.flatMap(({ kind, stories }) => (kind === 'feature' ? stories : []))
  return (
    <>
      <h1>{t('front.highlights')}</h1>
      {lead ? <Lead story={lead} /> : <p>{t('front.empty')}</p>}
      <LiteStories stories={highlights} now={now} />
      {feature.length > 0 && <LiteGroup title={t('front.feature')} stories={feature} now={now} />}
      {latest.length > 0 && (
        <LiteGroup
          title={t('latest.title')}
          note={t('latest.updatedAt', { clock: formatClock(now) })}
          stories={latest}
          now={now}
        />
      )}
      <LiteContainers parts={containers} now={now} />
    </>
  )
}

function Lead({ story }: { story: StoryCard }) {
  return (
    <>
      <h2>
        <a href={story.href} lang={story.language}>
          <StoryTitle story={story} />
        </a>
      </h2>
      <SponsorLabel sponsor={story.sponsor} />
      {story.description && <p lang={story.language}>{story.description}</p>}
    </>
  )
}
