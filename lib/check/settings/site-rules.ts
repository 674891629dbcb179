import type { Paper } from '@/lib/config'
import { settingsToMove } from '@/lib/config'
import { lookAtPicture, pictureNames } from '@/lib/files'
import type { Wording } from '@/lib/model'
import { PAGE_WORD, takenWords } from '@/lib/routes'
import { AA, contrast, readableOn } from '@/lib/shared/contrast'
import { groupBy } from '@/lib/shared/group-by'
import { checkPicture } from '../check-picture'
import { SENSE_CODES } from '../night-editor/switched-off'
import * as wording from './wording'

/** What is wrong in a value, by the way to it: `['colours', 'dark', 'ink']`. */
export type Found = { readonly at: readonly (string | number)[]; readonly wording: Wording }

/** The rules of `site.yaml` beyond the form of its values. */
export function siteProblems(paper: Paper, values: object, contentDir: string): Found[] {
  return [
    ...sectionProblems(paper),
    ...colourProblems(paper),
    ...imageProblems(values, contentDir),
    ...missingStatements(paper),
    ...adviceProblems(paper),
    ...settingsToMove().map(({ name, place }) => ({
      at: [],
      wording: wording.toMove(name, place),
    })),
  ]
}

/** No two at one address, nor where another page is. */
function sectionProblems({ sections }: Paper): Found[] {
  const at = ['sections']
  const taken = new Set(takenWords())
  const twice = [...groupBy(sections, ({ id }) => id).values()].filter(({ length }) => length > 1)
  return [
    ...twice.flatMap(([one]) => (one ? [{ at, wording: wording.sectionTwice(one.id) }] : [])),
    ...sections
      .filter(({ id }) => taken.has(id) || id.endsWith(`/${PAGE_WORD}`))
      .map(({ id }) => ({ at, wording: wording.sectionTaken(id) })),
    ...sections.flatMap(({ id, formerIds = [] }) =>
      formerIds
        .filter((former) => sections.some((other) => other.id === former))
        .map((former) => ({ at, wording: wording.formerTaken(id, former) })),
    ),
  ]
}

/** Only advice on the sense of a story can be done without. */
function adviceProblems({ withoutAdvice = [] }: Paper): Found[] {
  return withoutAdvice
    .filter((code) => !SENSE_CODES.some((known) => known === code))
    .map((code) => ({ at: ['withoutAdvice'], wording: wording.noSuchAdvice(code, SENSE_CODES) }))
}

const TEXTS = ['ink', 'soft', 'accent'] as const

/** Whatever is text can be read on both grounds, in both themes. */
function colourProblems({ colours, sections }: Paper): Found[] {
  return (['light', 'dark'] as const).flatMap((theme) => {
    const { paper, sheet } = colours[theme]
    const grounds = [paper, sheet]
    const texts = TEXTS.flatMap((name) =>
      faint(['colours', theme, name], colours[theme][name], grounds),
    )
    const ofSections = sections.flatMap(({ id, colour }) =>
      colour ? faint(['sections'], colour[theme], [paper], `${id}: colour: ${theme}`) : [],
    )
    return [...texts, ...ofSections]
  })
}

function faint(
  at: readonly string[],
  colour: string,
  grounds: readonly string[],
  name = at.join(': '),
): Found[] {
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

function imagesIn(
  value: unknown,
  at: readonly (string | number)[],
): { at: readonly (string | number)[]; src: string }[] {
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
