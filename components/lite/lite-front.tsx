import { useTranslations } from 'next-intl'
import { sectionName } from '@/lib/config'
import type { DatedStory, FrontPage, StoryCard } from '@/lib/model'
import { ROUTES } from '@/lib/routes'
import { formatClock } from '@/lib/shared/time'
import { LiteStories } from './lite-stories'

type Props = { front: FrontPage; latest: readonly DatedStory[]; now: number }

/** The lite edition's front page: what the full one has, each story a line. */
export function LiteFront({ front, latest, now }: Props) {
  const t = useTranslations()
  const [lead, ...highlights] = front.flatMap(({ kind, stories }) =>
    kind === 'lead' ? stories : [],
  )
  const feature = front.flatMap(({ kind, stories }) => (kind === 'feature' ? stories : []))
  return (
    <>
      <h1>{t('front.highlights')}</h1>
      {lead ? <Lead story={lead} /> : <p>{t('front.empty')}</p>}
      <LiteStories stories={highlights} now={now} />
      {feature.length > 0 && <Group title={t('front.feature')} stories={feature} now={now} />}
      <Group
        title={t('latest.title')}
        note={t('latest.updatedAt', { clock: formatClock(now) })}
        stories={latest}
        now={now}
      />
      {front.map((part) =>
        part.kind === 'section' ? (
          <Group
            key={part.section}
            title={sectionName(part.section)}
            href={ROUTES.section.path({ section: part.section })}
            stories={part.stories}
            now={now}
          />
        ) : null,
      )}
    </>
  )
}

function Lead({ story }: { story: StoryCard }) {
  return (
    <>
      <h2>
        <a href={story.href}>{story.title}</a>
      </h2>
      {story.description && <p>{story.description}</p>}
    </>
  )
}

type GroupProps = {
  title: string
  note?: string | undefined
  href?: string | undefined
  stories: readonly StoryCard[]
  now: number
}

function Group({ title, note, href, stories, now }: GroupProps) {
  return (
    <>
      <h2>{href ? <a href={href}>{title}</a> : title}</h2>
      {note && <small>{note}</small>}
      <LiteStories stories={stories} now={now} />
    </>
  )
}
