import { useTranslations } from 'next-intl'
import { StoryTile } from '@/components/story/story-tile'
import type { FrontContainer, StoryCard } from '@/lib/model'
import { ROUTES } from '@/lib/routes'
import { LiveGroup } from '../live/live-group'
import { COLUMNS, columnsFor } from './columns'
import { GroupHeading } from './group-heading'
import { StoryPackage } from './story-package'

export type GroupContainer = Extract<FrontContainer, { kind: 'group' }>

type Props = { part: GroupContainer; id: string; now: number; showSection: boolean }

/** A group of stories that the editors put together, in its form. */
export function StoryGroup({ part, id, now, showSection }: Props) {
  const { title, href } = useGroupWords(part)
  const { form, stories } = part
  const heading = <GroupHeading {...{ id, title, href }} />
  if (form === 'live' && stories[0])
    return <LiveGroup id={id} story={stories[0]} lines={part.lines ?? []} now={now} />
  if (form === 'package') return <StoryPackage {...{ id, heading, stories, now }} isChosen />
  return (
    <section aria-labelledby={id}>
      {heading}
      {form === 'carousel' ? (
        <Carousel {...{ stories, now, showSection }} />
      ) : (
        <Headlines {...{ stories, now, showSection }} isOpinion={form === 'opinion'} />
      )}
    </section>
  )
}

/** What stands over a group, and where that leads. */
export function useGroupWords({ form, title, href, stories }: GroupContainer) {
  const t = useTranslations()
  if (form === 'live') return { title: title ?? t('live.running'), href: href ?? stories[0]?.href }
  if (form === 'latest') return { title: title ?? t('latest.title'), href: ROUTES.latest.path() }
  return { title: title ?? t(form === 'most-read' ? 'mostRead.title' : 'front.highlights'), href }
}

type Stories = { stories: readonly StoryCard[]; now: number; showSection: boolean }

/** Pictures beside each other, drawn sideways. */
function Carousel({ stories, now, showSection }: Stories) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be within reach of the keyboard.
    <ul className="flex snap-x gap-4 overflow-x-auto pb-2" tabIndex={0}>
      {stories.map((story) => (
        <li key={story.href} className="w-5/6 shrink-0 snap-start sm:w-64">
          <StoryTile {...{ story, now, showSection }} picture="quarterColumn" showTime={false} />
        </li>
      ))}
    </ul>
  )
}

function Headlines({ stories, now, showSection, isOpinion }: Stories & { isOpinion: boolean }) {
  return (
    <ul
      className={`grid grid-cols-1 gap-x-6 ${COLUMNS[columnsFor(stories.length)] ?? ''} ${isOpinion ? 'italic' : ''}`}
    >
      {stories.map((story) => (
        <li key={story.href} className="border-t border-rule py-3">
          <StoryTile
            {...{ story, now }}
            picture="none"
            showSection={showSection && !isOpinion}
            showTime={false}
          />
        </li>
      ))}
    </ul>
  )
}
