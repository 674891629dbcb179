import {
  articleModel,
  type BodyFindings,
  type BodyLink,
  type BodyMedia,
  type BodyPicture,
  entryModel,
  isError,
  isGenre,
  isStoryKind,
  modelOfPath,
  type NamedTerm,
  type PictureWords,
  type Place,
  type Problem,
  type Reference,
  readByline,
  readFocus,
  splitFrontMatter,
  type TermKind,
  termsOf,
} from '@/lib/model'
import { normalizeLetters } from '@/lib/shared/text'
import { checkFrontMatter } from './check-front-matter'
import { checkPath } from './check-path'
import { checkText } from './check-text'
import { referencesIn } from './references-in'
import { lifeOf, type StoryLife } from './story-life'

/** The documents of an archive, by their paths below the content folder, in the order of paths. */
export type Documents = ReadonlyMap<string, CheckedDocument>

/** A document by itself: what is wrong in it, and what has to be seen beside other files. */
export type CheckedDocument = {
  readonly problems: readonly Problem[]
  /** The fields of its front matter as written; none while any of them is wrong. */
  readonly fields: Readonly<Record<string, unknown>>
  /** The cover and the pictures of the body, as written. */
  readonly pictures: readonly BodyPicture[]
  /** The films, sound and captions of the body, as written. */
  readonly media: readonly BodyMedia[]
  readonly links: readonly BodyLink[]
  /** The article a headline leads to, and where that is written. */
  readonly article?: Place & { readonly slug: string }
  /** Its number in a series, and where that is written. */
  readonly part?: Place & { readonly series: string; readonly value: number }
  /** Its place among chosen headlines, and where that is written. */
  readonly rank?: Place & { readonly value: number }
  readonly previousSlugs: readonly (Place & { readonly slug: string })[]
  /** The documents its fields name by their slugs. */
  readonly references: readonly Reference[]
  /** What a person or a topic is called. */
  readonly names: readonly string[]
  /** Its topics, source and authors. */
  readonly terms: readonly NamedTerm[]
  /** Where each kind of them is written. */
  readonly termPlaces: Readonly<Partial<Record<TermKind, Place>>>
  readonly life: StoryLife
}

/**
 * Checks one document by every rule that needs no other file. This is what is published by, and what
 * `npm run check` reports. Takes its path below the content folder, its whole text, what was found in
 * its body, and `now` in milliseconds since 1970.
 */
export function checkDocument(
  file: string,
  source: string,
  body: BodyFindings,
  now: number,
): CheckedDocument {
  const misplaced = checkPath(file)
  const model = modelOfPath(file)
  if (!model) return { ...NOTHING, problems: misplaced }
  const { problems, values, placeOf } = checkFrontMatter(file, source, model, now)
  const inBody = body.problems.map((problem) => ({ file, ...problem }))
  const isEmpty = model === articleModel && values.draft !== true && isBodyEmpty(source)
  const saysNothing = model === entryModel && values.title === undefined && isBodyEmpty(source)
  const inText = checkText(file, source)
  // Two versions at once: what else is wrong is reported when one of them is gone.
  const conflict = inText.filter(({ code }) => code === 'xung-dot-git')
  if (conflict.length > 0) return { ...NOTHING, problems: conflict }
  const all = [...misplaced, ...inText, ...problems, ...inBody]
  if (saysNothing && !all.some(isError)) all.push(emptyEntry(file, source))
  const { article, rank } = values
  return {
    problems: isEmpty && !all.some(isError) ? [...all, emptyBody(file, source)] : all,
    fields: values,
    pictures: [...coverOf(values, placeOf), ...body.pictures],
    media: body.media,
    links: body.links,
    ...(typeof article === 'string' && { article: { slug: article, ...placeOf(['article']) } }),
    ...(typeof rank === 'number' && { rank: { value: rank, ...placeOf(['rank']) } }),
    ...partOf(values.series, placeOf),
    previousSlugs: textsOf(values.previousSlugs).map((slug) => ({
      slug,
      ...placeOf(['previousSlugs']),
    })),
    references: referencesIn(model.fields, values, placeOf),
    names: isStoryKind(model.kind) ? [] : namesIn(values),
    terms: isStoryKind(model.kind) ? termsIn(values) : [],
    termPlaces: {
      topic: placeOf(['tags']),
      source: placeOf(['source']),
      author: placeOf(['byline']),
      series: placeOf(['series', 'name']),
    },
    life: lifeOf(values, 'approval' in model.fields),
  }
}

const NOTHING = {
  fields: {},
  pictures: [],
  media: [],
  links: [],
  previousSlugs: [],
  references: [],
  names: [],
  terms: [],
  termPlaces: {},
  life: { state: 'draft' },
} as const

function namesIn({ name, otherNames }: Readonly<Record<string, unknown>>): string[] {
  return [...(typeof name === 'string' ? [name] : []), ...textsOf(otherNames)]
}

function termsIn({
  tags,
  byline,
  bylines,
  source,
  series,
  kind,
}: Readonly<Record<string, unknown>>): NamedTerm[] {
  const name =
    typeof source === 'string' ? source : (source as { name?: unknown } | undefined)?.name
  return termsOf({
    tags: textsOf(tags),
    ...(isTexts(byline) && { byline: readByline(composed(byline)) }),
    ...(typeof name === 'string' && { source: { name } }),
    bylines: (Array.isArray(bylines) ? bylines : []).filter(isCredit),
    ...(typeof kind === 'string' && isGenre(kind) && { genre: kind }),
    ...(isNamed(series) && { series }),
  })
}

function partOf(series: unknown, placeOf: (path: readonly string[]) => Place) {
  const { name, part } = (series ?? {}) as Readonly<Record<string, unknown>>
  if (typeof name !== 'string' || typeof part !== 'number') return {}
  return { part: { series: name, value: part, ...placeOf(['series', 'part']) } }
}

function isNamed(value: unknown): value is { name: string } {
  return typeof (value as { name?: unknown } | undefined)?.name === 'string'
}

function isCredit(item: unknown): item is { person: string } {
  return typeof (item as { person?: unknown } | null)?.person === 'string'
}

function isTexts(value: unknown): value is string | string[] {
  return typeof value === 'string' || (Array.isArray(value) && textsOf(value).length > 0)
}

function composed(value: string | string[]): string | string[] {
  return typeof value === 'string'
    ? normalizeLetters(value).trim()
    : textsOf(value).map((text) => normalizeLetters(text).trim())
}

function coverOf(
  { cover, picture }: Readonly<Record<string, unknown>>,
  placeOf: (path: readonly string[]) => Place,
): BodyPicture[] {
  const field = cover === undefined ? 'picture' : 'cover'
  const { src, alt, credit, focus } = (cover ?? picture ?? {}) as Readonly<Record<string, unknown>>
  if (typeof src !== 'string') return []
  const at = typeof focus === 'string' ? readFocus(focus) : undefined
  const words: PictureWords = {
    isCover: true,
    creditAs: 'credit: …',
    ...(typeof alt === 'string' && { alt }),
    ...(typeof credit === 'string' && { credit }),
  }
  const address = normalizeLetters(src)
  return [{ src: address, ...placeOf([field, 'src']), ...(at && { focus: at }), words }]
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

function isBodyEmpty(source: string): boolean {
  return splitFrontMatter(source)?.body.trim() === ''
}

function emptyEntry(file: string, source: string): Problem {
  return {
    file,
    line: source.trimEnd().split('\n').length,
    column: 1,
    code: 'thieu-truong',
    message: 'Dòng tường thuật này chưa có chữ nào.',
    fix: 'Viết nội dung dưới dòng --- thứ hai, hoặc thêm title.',
    english: 'an entry needs a text or a title',
  }
}

function emptyBody(file: string, source: string): Problem {
  return {
    file,
    line: source.trimEnd().split('\n').length,
    column: 1,
    code: 'than-bai-trong',
    message: 'Bài chưa có thân bài: người đọc chỉ thấy tiêu đề và sapo.',
    fix: 'Viết thân bài dưới dòng --- thứ hai, hoặc thêm draft: true.',
    english: 'a published article without a body',
  }
}
