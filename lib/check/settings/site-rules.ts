import type { Paper } from '@/lib/config'
import { settingsToMove } from '@/lib/config'
import { lookAtPicture, pictureNames } from '@/lib/files'
import type { Wording } from '@/lib/model'
import { PAGE_WORD, takenWords } from '@/lib/routes'
import { AA, contrast, readableOn } from '@/lib/shared/contrast'
import { readDay } from '@/lib/shared/time'
import { checkPicture } from '../check-picture'
import { SENSE_CODES } from '../night-editor/switched-off'
import * as wording from './wording'

/** The way to a value: `['colours', 'dark', 'ink']`, `['sections', 0, 'slug']`. */
type Way = readonly (string | number)[]

/** What is wrong in a value, by the way to it. */
export type Found = { readonly at: Way; readonly wording: Wording }

/** The rules of `site.yaml` beyond the form of its values. */
export function siteProblems(paper: Paper, values: object, contentDir: string): Found[] {
  const ways = waysToSections('sections' in values && values.sections, ['sections'])
  return [
    ...sectionProblems(paper, ways),
    ...colourProblems(paper, ways),
    ...imageProblems(values, contentDir),
    ...missingStatements(paper),
    ...licenceProblems(paper),
    ...adviceProblems(paper),
    ...settingsElsewhere(),
  ]
}

/** The settings of the environment that belong into the file, as advice. */
export function settingsElsewhere(): Found[] {
  return settingsToMove().map(({ name, place }) => ({
    at: [],
    wording: wording.toMove(name, place),
  }))
}

/** No two at one address, nor where another page is. */
function sectionProblems({ sections }: Paper, ways: readonly Way[]): Found[] {
  const taken = new Set(takenWords())
  const first = new Map<string, number>()
  for (const [index, { id }] of sections.entries()) if (!first.has(id)) first.set(id, index)
  return sections.flatMap(({ id, formerIds = [] }, index): Found[] => {
    const at = [...(ways[index] ?? []), 'slug']
    const isTaken = taken.has(id) || id.endsWith(`/${PAGE_WORD}`)
    return [
      ...(first.get(id) !== index ? [{ at, wording: wording.sectionTwice(id) }] : []),
      ...(isTaken ? [{ at, wording: wording.sectionTaken(id) }] : []),
      ...formerIds
        .filter((former) => first.has(former))
        .map((former) => ({ at, wording: wording.formerTaken(id, former) })),
    ]
  })
}

/** The way to each section a file states, in the order of `Paper.sections`: one, and its children after it. */
function waysToSections(list: unknown, at: Way): Way[] {
  if (!Array.isArray(list)) return []
  return list.flatMap(({ children }: { children?: unknown }, index) => [
    [...at, index],
    ...waysToSections(children, [...at, index, 'children']),
  ])
}

/** Only advice on the sense of a story can be done without. */
function adviceProblems({ withoutAdvice = [] }: Paper): Found[] {
  return withoutAdvice
    .filter((code) => !SENSE_CODES.some((known) => known === code))
    .map((code) => ({ at: ['withoutAdvice'], wording: wording.noSuchAdvice(code, SENSE_CODES) }))
}

const TEXTS = ['ink', 'soft', 'accent'] as const

/** Whatever is text can be read on both grounds, in both themes. */
function colourProblems({ colours, sections }: Paper, ways: readonly Way[]): Found[] {
  return (['light', 'dark'] as const).flatMap((theme) => {
    const { paper, sheet } = colours[theme]
    const grounds = [paper, sheet]
    const texts = TEXTS.flatMap((name) =>
      faint(['colours', theme, name], colours[theme][name], grounds),
    )
    const ofSections = sections.flatMap(({ id, colour }, index) => {
      const at = [...(ways[index] ?? []), 'colour', theme]
      return colour ? faint(at, colour[theme], [paper], `${id}: colour: ${theme}`) : []
    })
    return [...texts, ...ofSections]
  })
}

function faint(at: Way, colour: string, grounds: readonly string[], name = at.join(': ')): Found[] {
  const least = Math.min(...grounds.map((ground) => contrast(colour, ground)))
  if (least >= AA) return []
  return [{ at, wording: wording.faint(name, colour, least, readableOn(grounds, colour)) }]
}

/** Pictures that are not there. */
function imageProblems(values: object, contentDir: string): Found[] {
  return imagesIn(values, []).flatMap(({ at, src }) => {
    const picture = { src, line: 1, column: 1 }
    const found = checkPicture(picture, lookAtPicture(contentDir, src), () =>
      pictureNames(contentDir),
    )
    return found ? [{ at, wording: found }] : []
  })
}

function imagesIn(value: unknown, at: Way): { at: Way; src: string }[] {
  if (typeof value === 'string')
    return /^\/images\//.test(value) && IMAGES.has(String(at.at(-1))) ? [{ at, src: value }] : []
  if (Array.isArray(value)) return value.flatMap((item, index) => imagesIn(item, [...at, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => imagesIn(part, [...at, key]))
}

const IMAGES = new Set(['light', 'dark', 'icon', 'picture'])

/** What the law on the press wants stated, reported once. */
function missingStatements({ imprint }: Paper): Found[] {
  const wanted = [
    'publisher',
    'governingBody',
    'licence',
    'responsible',
    'address',
    'phone',
    'email',
  ] as const
  const missing = wanted.filter((name) => !imprint[name])
  return missing.length > 0 ? [{ at: ['imprint'], wording: wording.notStated(missing) }] : []
}

/** A day of the licence that the calendar does not have; other words for it are the paper's own. */
function licenceProblems({ imprint: { licence } }: Paper): Found[] {
  const date = typeof licence === 'object' ? licence.date : ''
  const [, day = '', month = '', year = ''] = /^(\d\d?)[/.-](\d\d?)[/.-](\d{4})$/.exec(date) ?? []
  const isThere = readDay(year, month.padStart(2, '0'), day.padStart(2, '0')) !== undefined
  if (day === '' || isThere) return []
  return [{ at: ['imprint', 'licence', 'date'], wording: wording.noSuchDay(date) }]
}
