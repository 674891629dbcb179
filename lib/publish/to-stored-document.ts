import { checkPicture, slugOfPath } from '@/lib/check'
import { lookAtPicture, pictureNames } from '@/lib/files'
import {
  type BodyPicture,
  type DocumentState,
  FIELDS,
  type Field,
  type FieldValues,
  isError,
  modelOfPath,
  type PageFields,
  type PreparedBody,
  type Problem,
  type Size,
  type StoredCard,
  type StoredDocument,
  type UsedMedia,
} from '@/lib/model'
import type { ContentlayerDocument } from './contentlayer-document'
import { fieldValues } from './field-values'

/** The file a document was made from. */
type Origin = {
  readonly stamp: string
  readonly hash: string
  readonly text: string
  readonly body: PreparedBody
  readonly media: readonly UsedMedia[]
}

type Sizes = ReadonlyMap<string, Size>

/**
 * Turns what contentlayer2 made of a file into what the store keeps. Problems found on the way are
 * added to `problems`, and the result is then undefined.
 */
export function toStoredDocument(
  document: ContentlayerDocument,
  contentDir: string,
  { stamp, hash, text, body, media }: Origin,
  problems: Problem[],
): StoredDocument | undefined {
  const path = document._raw.sourceFilePath
  const pictures = [...coverPicture(document, text), ...body.pictures]
  const { sizes, found } = measurePictures(pictures, contentDir)
  problems.push(...found.map((problem) => ({ file: path, ...problem })))
  if (found.length > 0) return undefined
  const kind = modelOfPath(path)?.kind ?? 'article'
  return {
    ...{ path, stamp, hash, kind, slug: slugOfPath(path), links: body.links, media },
    ...(kind === 'headline' && { collection: path.split('/')[1] }),
    ...storedFields(fieldValues(document, sizes), body, sizes, media),
  }
}

/** The fields where the store keeps them: columns of its index, what lists show, what the page shows. */
function storedFields(
  values: FieldValues,
  body: PreparedBody,
  sizes: Sizes,
  media: readonly UsedMedia[],
) {
  const { section, publishedAt, rank, featured = false, article, previousSlugs, ...others } = values
  const { draft = false, unpublished, ...shown } = others
  const isListed = (name: string) => (FIELDS as Readonly<Record<string, Field>>)[name]?.inLists
  const names = Object.entries(shown)
  return {
    ...{ section, featured, previousSlugs, state: stateOf(draft, unpublished) },
    ...(publishedAt !== undefined && { publishedAt }),
    ...(rank !== undefined && { rank }),
    ...(article !== undefined && { articleSlug: article }),
    card: Object.fromEntries(names.filter(([name]) => isListed(name))) as StoredCard,
    record: {
      ...(Object.fromEntries(names.filter(([name]) => !isListed(name))) as PageFields),
      ...changedAt(values),
      ...(unpublished !== undefined && { withdrawnBecause: unpublished }),
      body: body.body,
      pictures: sizesOf(body.pictures, sizes),
      ...(media.length > 0 && {
        media: Object.fromEntries(media.map(({ src, file }) => [src, file])),
      }),
      syllables: body.syllables,
    },
  }
}

function stateOf(isDraft: boolean, unpublished: string | undefined): DocumentState {
  if (isDraft) return 'draft'
  return unpublished === undefined ? 'public' : 'withdrawn'
}

/** A correction changes a story, also where nobody wrote `updatedAt`. */
function changedAt({ updatedAt = 0, corrections }: FieldValues): { updatedAt?: number } {
  const latest = Math.max(updatedAt, ...corrections.map(({ at }) => at))
  return latest > 0 ? { updatedAt: latest } : {}
}

/** The cover as a picture of the body is: with the place where it is written. */
function coverPicture(document: ContentlayerDocument, text: string): BodyPicture[] {
  const src = document.cover?.src
  if (src === undefined) return []
  const lines = text.slice(0, text.indexOf(src)).split('\n')
  return [{ src, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }]
}

function measurePictures(pictures: readonly BodyPicture[], contentDir: string) {
  const sizes = new Map<string, Size>()
  const found = pictures.flatMap((picture) => {
    const { src, line, column } = picture
    const file = lookAtPicture(contentDir, src)
    if (typeof file === 'object') sizes.set(src, { width: file.width, height: file.height })
    const wording = checkPicture(picture, file, () => pictureNames(contentDir))
    return wording && isError(wording) ? [{ line, column, ...wording }] : []
  })
  return { sizes, found }
}

function sizesOf(pictures: readonly BodyPicture[], sizes: Sizes): Readonly<Record<string, Size>> {
  return Object.fromEntries(
    pictures.map(({ src }) => [src, sizes.get(src) ?? { width: 0, height: 0 }]),
  )
}
