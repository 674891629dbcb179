import {
  type ContainerKind,
  type FillRule,
  type Moment,
  type Place,
  readFocus,
  readMoment,
  readSlotWords,
  type Slot,
  type WrittenContainer,
  type WrittenFront,
  type WrittenPicture,
} from '@/lib/model'
import { normalizeLetters } from '@/lib/shared/text'
import { parseTime } from '@/lib/shared/time'

type Values = Readonly<Record<string, unknown>>
type Way = readonly (string | number)[]
type PlaceOf = (way: Way) => Place

/** The front that the values of a file state, which were checked before; each part with where it is written. */
export function frontOf(values: Values, placeOf: PlaceOf): WrittenFront {
  const { lead, containers, onlyContainers } = values
  return {
    lead: slotsOf(lead, ['lead'], placeOf),
    ...(Array.isArray(containers) && {
      containers: containers.map((one: Values, index) =>
        containerOf(one, ['containers', index], placeOf),
      ),
    }),
    hasOtherSections: onlyContainers !== true,
  }
}

function containerOf(values: Values, at: Way, placeOf: PlaceOf): WrittenContainer {
  const { kind, title, stories, section, topic, rule, number, from, until } = values
  return {
    ...placeOf(at),
    kind: kind as ContainerKind,
    stories: slotsOf(stories, [...at, 'stories'], placeOf),
    ...textIn('title', title),
    ...textIn('topic', topic),
    ...textIn('section', section),
    ...(rule !== undefined && { rule: rule as FillRule }),
    ...(typeof number === 'number' && { number }),
    ...timeIn('from', from),
    ...timeIn('until', until),
  }
}

function slotsOf(written: unknown, at: Way, placeOf: PlaceOf): Slot[] {
  if (written === undefined) return []
  return Array.isArray(written)
    ? written.map((one, index) => slotOf(one, placeOf([...at, index])))
    : [slotOf(written, placeOf(at))]
}

function slotOf(written: unknown, place: Place): Slot {
  const values = (typeof written === 'string' ? readSlotWords(written) : written) as Values
  const { slug, title, description, cover, label, publishedAt, from, until } = values
  return {
    ...{ ...place, slug: String(slug) },
    ...textIn('title', title),
    ...textIn('description', description),
    ...(cover !== undefined && { cover: coverOf(cover as Values) }),
    ...textIn('label', label),
    ...timeIn('publishedAt', publishedAt),
    ...momentIn('from', from),
    ...momentIn('until', until),
  }
}

/** The address stays as it is written: so is the file's name. */
function coverOf({ src, alt, caption, credit, focus }: Values): WrittenPicture {
  const at = typeof focus === 'string' ? readFocus(focus) : undefined
  return {
    ...{ src: normalizeLetters(String(src)), alt: normalizeLetters(String(alt)).trim() },
    ...textIn('caption', caption),
    ...textIn('credit', credit),
    ...(at && { focus: at }),
  }
}

function textIn<Name extends string>(
  name: Name,
  value: unknown,
): { readonly [Key in Name]?: string } {
  if (typeof value !== 'string') return {}
  return { [name]: normalizeLetters(value).trim() } as { readonly [Key in Name]: string }
}

function timeIn<Name extends string>(
  name: Name,
  value: unknown,
): { readonly [Key in Name]?: number } {
  const at = typeof value === 'string' ? parseTime(value) : undefined
  return at === undefined ? {} : ({ [name]: at } as { readonly [Key in Name]: number })
}

function momentIn<Name extends string>(
  name: Name,
  value: unknown,
): { readonly [Key in Name]?: Moment } {
  const moment = typeof value === 'string' ? readMoment(value) : undefined
  return moment === undefined ? {} : ({ [name]: moment } as { readonly [Key in Name]: Moment })
}
