import type { Section } from '@/lib/config'
import type { SectionHead, StoryCard } from '@/lib/model'
import { selectFront, type View } from '@/lib/store'
import { sectionHighlights } from '../queries'
import { fillContainers, holding } from './containers'
import { slotStories, withoutRepeats } from './slots'

/** The head of a section at `now` (milliseconds since 1970). No story is in it twice. */
export function sectionHead(section: Section, now: number, view: View = 'public'): SectionHead {
  const { lead: slots = [], containers: written = [] } = selectFront(section, view) ?? {}
  const containers = holding(written, now)
  const inLead = containers.filter(({ kind }) => kind === 'lead').flatMap(({ stories }) => stories)
  const lead = slotStories([...slots, ...inLead], now)
  const isLeading = ({ href }: StoryCard) => lead.some((story) => story.href === href)
  const highlights = sectionHighlights(section, now).filter((story) => !isLeading(story))
  const others = containers.filter(({ kind }) => kind !== 'lead' && kind !== 'feature')
  const above = withoutRepeats([...lead, ...highlights])
  return { lead, highlights, containers: fillContainers(others, now, { above, section }) }
}
