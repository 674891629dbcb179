import type { Correction, Picture } from 'contentlayer/generated/types'
import { parseTime } from '../../time/vietnam-time'
import type { BodyPicture, PreparedBody } from '../body/compiled-body'
import { slugOfPath } from '../check/check-path'
import { checkPicture } from '../check/check-picture'
import { isError } from '../check/codes'
import type { Problem } from '../check/problem'
import { modelOfPath } from '../model'
import type {
  DocumentState,
  Size,
  StoredCorrection,
  StoredDocument,
  StoredPicture,
  StoredSource,
} from '../store/records'
import type { ContentlayerDocument } from './contentlayer-document'
import { lookAtPicture, pictureNames } from './picture-size'

/** The file a document was made from. */
type Origin = {
  readonly stamp: string
  readonly hash: string
  readonly text: string
  readonly body: PreparedBody
}

/**
 * Turns what contentlayer2 made of a file into what the store keeps: texts in NFC, times as
 * milliseconds, pictures with their sizes. The fields were checked before, so they are what the
 * model says. Problems found on the way are added to `problems`, and the result is then undefined.
 */
export function toStoredDocument(
  document: ContentlayerDocument,
  contentDir: string,
  { stamp, hash, text, body }: Origin,
  problems: Problem[],
): StoredDocument | undefined {
  const path = document._raw.sourceFilePath
  const sizes = new Map<string, Size>()
  const found = measurePictures(coverPicture(document, text), body, contentDir, sizes)
  problems.push(...found.map((problem) => ({ file: path, ...problem })))
  if (found.length > 0) return undefined
  const kind = modelOfPath(path)?.kind ?? 'article'
  return {
    path,
    stamp,
    hash,
    kind,
    slug: slugOfPath(path),
    section: document.section,
    featured: document.featured === true,
    state: stateOf(document),
    previousSlugs: textsOf(document.previousSlugs),
    ...(kind === 'headline' && { collection: path.split('/')[1] }),
    ...optional('publishedAt', timeOf(document.publishedAt)),
    ...optional('rank', document.rank),
    ...optional('articleSlug', textOf(document.article)),
    links: body.links,
    card: cardOf(document, sizes),
    record: recordOf(document, body, sizes),
  }
}

function cardOf(document: ContentlayerDocument, sizes: ReadonlyMap<string, Size>) {
  return {
    title: textOf(document.title) ?? '',
    ...optional('shortTitle', textOf(document.shortTitle)),
    ...optional('description', textOf(document.description)),
    ...optional('cover', pictureOf(document.cover, sizes)),
  }
}

function recordOf(
  document: ContentlayerDocument,
  body: PreparedBody,
  sizes: ReadonlyMap<string, Size>,
) {
  return {
    ...optional('updatedAt', changedAtOf(document)),
    ...optional('byline', textOf(document.byline)),
    ...optional('source', sourceOf(document.source)),
    ...optional('url', textOf(document.url)),
    tags: textsOf(document.tags),
    corrections: correctionsOf(document.corrections),
    ...optional('withdrawnBecause', textOf(document.unpublished)),
    body: body.body,
    pictures: Object.fromEntries(
      body.pictures.map(({ src }) => [src, sizes.get(src) ?? { width: 0, height: 0 }]),
    ),
    syllables: body.syllables,
  }
}

/** A correction changes a story, also where nobody wrote `updatedAt`. */
function changedAtOf(document: ContentlayerDocument): number | undefined {
  const corrected = correctionsOf(document.corrections).map(({ at }) => at)
  const times = [timeOf(document.updatedAt) ?? 0, ...corrected]
  return Math.max(...times) || undefined
}

/** The cover as a picture of the body is: with the place where it is written. */
function coverPicture(document: ContentlayerDocument, text: string): BodyPicture[] {
  const src = document.cover?.src
  if (src === undefined) return []
  const lines = text.slice(0, text.indexOf(src)).split('\n')
  return [{ src, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }]
}

function measurePictures(
  cover: readonly BodyPicture[],
  body: PreparedBody,
  contentDir: string,
  sizes: Map<string, Size>,
) {
  return [...cover, ...body.pictures].flatMap((picture) => {
    const { src, line, column } = picture
    const file = lookAtPicture(contentDir, src)
    if (typeof file === 'object') sizes.set(src, { width: file.width, height: file.height })
    const wording = checkPicture(picture, file, () => pictureNames(contentDir))
    return wording && isError(wording) ? [{ line, column, ...wording }] : []
  })
}

function pictureOf(cover: Picture | undefined, sizes: ReadonlyMap<string, Size>) {
  const size = cover && sizes.get(cover.src)
  if (!cover || !size) return undefined
  const picture: StoredPicture = {
    src: cover.src,
    alt: cover.alt.normalize('NFC'),
    ...optional('caption', textOf(cover.caption)),
    ...optional('credit', textOf(cover.credit)),
    ...size,
  }
  return picture
}

function sourceOf(value: unknown): StoredSource | undefined {
  if (typeof value === 'string') return { name: value.normalize('NFC').trim() }
  if (typeof value !== 'object' || value === null) return undefined
  const { name, url, publishedAt } = value as Record<string, unknown>
  return {
    name: textOf(name) ?? '',
    ...optional('url', textOf(url)),
    ...optional('publishedAt', timeOf(publishedAt)),
  }
}

function stateOf(document: ContentlayerDocument): DocumentState {
  if (document.draft === true) return 'draft'
  return document.unpublished === undefined ? 'public' : 'withdrawn'
}

function correctionsOf(corrections: readonly Correction[] = []): StoredCorrection[] {
  return corrections
    .map(({ at, text }) => ({ at: timeOf(at) ?? 0, text: textOf(text) ?? '' }))
    .sort((a, b) => b.at - a.at)
}

function textsOf(texts: readonly string[] = []): string[] {
  return [...new Set(texts.map((text) => textOf(text) ?? ''))]
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value.normalize('NFC').replaceAll('Ð', 'Đ').trim() : undefined
}

function timeOf(value: unknown): number | undefined {
  return typeof value === 'string' ? parseTime(value) : undefined
}

/** An object with one key, or none when there is no value. */
function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V }
}
