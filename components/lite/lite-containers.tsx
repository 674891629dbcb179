import { type GroupContainer, useGroupWords } from '@/components/front/story-group'
import { EntryTime } from '@/components/live/entry-time'
import { sectionName } from '@/lib/config'
import type { FrontContainer, StoryCard } from '@/lib/model'
import { ROUTES } from '@/lib/routes'
import { LiteStories } from './lite-stories'

type Props = { parts: readonly FrontContainer[]; now: number }

/** What follows the lead of a page, in its order. */
export function LiteContainers({ parts, now }: Props) {
  return parts.map((part, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, on the server.
    if (part.kind === 'group') return <Group key={index} part={part} now={now} />
    if (part.kind !== 'section') return null
    const { section, title = sectionName(section), stories } = part
    const href = ROUTES.section.path({ section })
    return <LiteGroup key={section} {...{ title, href, stories, now }} />
  })
}

function Group({ part, now }: { part: GroupContainer; now: number }) {
  return (
    <>
      <LiteGroup {...useGroupWords(part)} stories={part.stories} now={now} />
      {part.lines && (
        <ul>
          {part.lines.map(({ href, at, called }) => (
            <li key={href}>
              <EntryTime at={at} now={now} /> <a href={href}>{called}</a>
            </li>
          ))}
        </ul>
      )}
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

/** Stories under a heading. */
export function LiteGroup({ title, note, href, stories, now }: GroupProps) {
  return (
    <>
      <h2>{href ? <a href={href}>{title}</a> : title}</h2>
      {note && <small>{note}</small>}
      <LiteStories stories={stories} now={now} />
    </>
  )
}
