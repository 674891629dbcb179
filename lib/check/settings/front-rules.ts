import { sectionIds } from '@/lib/config'
import {
  DRAFT_FRONT,
  FRONT_NAME,
  frontModel,
  MOST_IN_CONTAINER,
  type Moment,
  type Place,
  type Problem,
  type Slot,
  type Wording,
  type WrittenContainer,
  type WrittenFront,
} from '@/lib/model'
import { nearest } from '@/lib/shared/text'
import * as wording from './front-wording'

type Found = Place & Wording

/** The rules of a front's file beyond the form of its values, without a look at any story. */
export function frontProblems(file: string, front: WrittenFront, now: number): Problem[] {
  const containers = front.containers ?? []
  return [
    ...nameProblems(file),
    ...containers.flatMap((container) => containerProblems(container, now)),
    ...repeatedContainers(containers),
    ...repeatedStories([{ stories: front.lead }, ...containers]),
    ...[...front.lead, ...containers.flatMap(({ stories }) => stories)].flatMap((slot) =>
      slotProblems(slot, now),
    ),
  ].map(({ line, column, ...told }) => ({ file, line, column, ...told }))
}

/** The name of a front's page, known from the path of its file, a draft or not: `trang-nhat`, `thoi-su`. */
export function frontName(file: string): string {
  const name = file.slice(frontModel.path.length).replace(/\.yaml$/, '')
  return name.endsWith(DRAFT_FRONT) ? name.slice(0, -DRAFT_FRONT.length) : name
}

function nameProblems(file: string): Found[] {
  const [name, names] = [frontName(file), [FRONT_NAME, ...sectionIds()]]
  if (names.includes(name)) return []
  return [{ line: 1, column: 1, ...wording.noSuchFront(name, nearest(name, names)) }]
}

/** Whether a kind needs a title where neither section nor topic gives it one. */
const UNTITLED = ['package', 'list', 'carousel', 'opinion']

function containerProblems(container: WrittenContainer, now: number): Found[] {
  const { kind, title, stories, section, topic, rule, number = 0, from, until } = container
  const { line, column } = container
  const hasSource = section !== undefined || topic !== undefined || rule !== undefined
  const found: (Wording | false)[] = [
    kind === 'section' && section === undefined && wording.lacks(kind, 'section'),
    kind === 'topic' && topic === undefined && wording.lacks(kind, 'topic'),
    UNTITLED.includes(kind) && stories.length === 0 && !hasSource && wording.nothingIn(kind),
    UNTITLED.includes(kind) &&
      (title ?? section ?? topic) === undefined &&
      wording.lacks(kind, 'title'),
    Math.max(number, stories.length) > MOST_IN_CONTAINER && wording.tooMany(MOST_IN_CONTAINER),
    ...timeProblems(from, until, now),
  ]
  return found.flatMap((told) => (told ? [{ line, column, ...told }] : []))
}

function slotProblems({ from, until, line, column }: Slot, now: number): Found[] {
  const found = timeProblems(instantOf(from), instantOf(until), now)
  return found.flatMap((told) => (told ? [{ line, column, ...told }] : []))
}

/** A clock belongs to a story's day, which is not known here. */
function instantOf(moment: Moment | undefined): number | undefined {
  return moment && 'at' in moment ? moment.at : undefined
}

function timeProblems(from = 0, until = Number.POSITIVE_INFINITY, now: number) {
  if (until <= from) return [wording.endsBefore()]
  return [until <= now && wording.isPast(until)]
}

function repeatedContainers(containers: readonly WrittenContainer[]): Found[] {
  const [, ...leads] = containers.filter(({ kind }) => kind === 'lead')
  const seen = new Set<string>()
  const sections = containers.filter(({ kind, section }) => {
    const isAgain = kind === 'section' && seen.has(section ?? '')
    if (kind === 'section') seen.add(section ?? '')
    return isAgain
  })
  return [
    ...leads.map(({ line, column }) => ({ line, column, ...wording.twoLeads() })),
    ...sections.map(({ line, column, section = '' }) => ({
      ...{ line, column },
      ...wording.sectionTwice(section),
    })),
  ]
}

type Timed = Pick<WrittenContainer, 'stories' | 'from' | 'until'>

/** Stories named twice for the same time: at different times they may follow each other. */
function repeatedStories(containers: readonly Timed[]): Found[] {
  const first = new Map<string, Slot>()
  return containers.flatMap(({ stories, from: begins, until: ends }) =>
    stories.flatMap((slot) => {
      const { slug, line, column, from, until } = slot
      const key = JSON.stringify([slug, begins, ends, from, until])
      const before = first.get(key)
      first.set(key, before ?? slot)
      return before ? [{ line, column, ...wording.storyTwice(slug, before.line) }] : []
    }),
  )
}
