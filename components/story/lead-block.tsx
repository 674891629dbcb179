import type { StoryCard } from '@/lib/model'
import { LeadStory } from './lead-story'
import { StoryTile } from './story-tile'

type Props = {
  stories: readonly StoryCard[]
  now: number
  showSection?: boolean
}

/** The largest story, two at its side and three below: on a narrow screen one after the other. */
export function LeadBlock({ stories, now, showSection = true }: Props) {
  const [first, ...others] = stories
  const [beside, below] = [others.slice(0, 2), others.slice(2)]
  const pictured = below.filter(({ cover }) => cover).length
  // Where few have one, large pictures would leave holes under the others.
  const isPictured = pictured === 0 || pictured > below.length / 2
  return (
    <div className="grid grid-cols-1 gap-x-8 gap-y-4 xl:grid-cols-[minmax(0,7fr)_minmax(0,3fr)]">
      {first && <LeadStory story={first} {...{ now, showSection }} />}
      <ul className="grid grid-cols-1 content-start gap-x-6 gap-y-4 sm:grid-cols-2 xl:grid-cols-1">
        {beside.map((story) => (
          <li key={story.href} className={`${ITEM} xl:first:border-t-0 xl:first:pt-0`}>
            <StoryTile
              {...{ story, now, showSection }}
              // Beside words alone, large pictures would leave a hole under them.
              picture={first?.cover ? 'beside' : 'aside'}
              showTime={false}
            />
          </li>
        ))}
      </ul>
      {below.length > 0 && (
        <ul
          className={`grid grid-cols-1 gap-x-6 gap-y-4 xl:col-span-2 ${(isPictured ? BELOW : LINES)[below.length] ?? ''}`}
        >
          {below.map((story) => (
            <li key={story.href} className={ITEM}>
              <StoryTile
                {...{ story, now, showSection }}
                picture={isPictured ? 'below' : 'aside'}
                showTime={false}
                withSapo={isPictured && pictured > 0 && !story.cover}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const ITEM = 'border-t border-rule pt-3'

/** So many are beside each other from a width on. */
const BELOW: Readonly<Record<number, string>> = { 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-3' }

/** With small pictures at their side they need more room. */
const LINES: Readonly<Record<number, string>> = { 2: 'sm:grid-cols-2', 3: 'xl:grid-cols-3' }
