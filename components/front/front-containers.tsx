import type { FrontContainer } from '@/lib/model'
import { arrangeSections, type SectionContainer, type SectionRow } from './arrange-sections'
import { SectionColumns } from './section-columns'
import { SectionHeading } from './section-heading'
import { SectionHeadlines } from './section-headlines'
import { type GroupContainer, StoryGroup } from './story-group'
import { StoryPackage } from './story-package'

type Props = {
  parts: readonly FrontContainer[]
  now: number
  /** Whether stories of groups are marked with their section. */
  showSection?: boolean
  /** Whether it stands in the main column, beside the rail. */
  isBeside?: boolean
}

/** What follows the lead, in its order: sections that follow each other stand in rows. */
export function FrontContainers({ parts, now, showSection = true, isBeside = false }: Props) {
  return runsOf(parts).map((run, index) =>
    isSections(run) ? (
      arrangeSections(run).map((row) => <Row key={keyOf(row)} {...{ row, now, isBeside }} />)
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, on the server.
      <StoryGroup key={index} id={`khoi-${index}`} part={run} {...{ now, showSection }} />
    ),
  )
}

type Run = readonly SectionContainer[] | GroupContainer

/** Groups one by one, and the sections between them together. */
function runsOf(parts: readonly FrontContainer[]): Run[] {
  const runs: Run[] = []
  for (const part of parts) {
    const last = runs.at(-1)
    if (part.kind === 'group') runs.push(part)
    else if (part.kind === 'section') {
      if (isSections(last)) runs[runs.length - 1] = [...last, part]
      else runs.push([part])
    }
  }
  return runs
}

function isSections(run: Run | undefined): run is readonly SectionContainer[] {
  return Array.isArray(run)
}

function keyOf(row: SectionRow): string {
  const first = row.form === 'package' ? row.section : row.sections[0]
  return first?.section ?? ''
}

type RowProps = { row: SectionRow; now: number; isBeside: boolean }

function Row({ row, now, isBeside }: RowProps) {
  if (row.form === 'columns') return <SectionColumns sections={row.sections} now={now} />
  if (row.form === 'headlines')
    return <SectionHeadlines sections={row.sections} {...{ now, isBeside }} />
  const { section, title, stories } = row.section
  const heading = <SectionHeading {...{ section, title }} />
  return <StoryPackage id={`muc-${section}`} {...{ heading, stories, now }} />
}
