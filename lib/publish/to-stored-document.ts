import { slugOfPath } from '@/lib/check'
import {
  type BodyPicture,
  type DocumentState,
  FIELDS,
  type Field,
  type FieldValues,
  modelOfPath,
  type PageFields,
  type PreparedBody,
  readFocus,
  type StoredCard,
  type StoredDocument,
  type UsedMedia,
} from '@/lib/model'
import { normalizeLetters } from '@/lib/shared/text'
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

/** Turns what contentlayer2 made of a file into what the store keeps. */
export function toStoredDocument(
  document: ContentlayerDocument,
  { stamp, hash, text, body, media }: Origin,
): StoredDocument {
  const path = document._raw.sourceFilePath
  const kind = modelOfPath(path)?.kind ?? 'article'
  return {
    ...{ path, stamp, hash, kind, slug: slugOfPath(path), links: body.links, media },
    pictures: [...coverPicture(document, text), ...body.pictures],
    ...(kind === 'headline' && { collection: path.split('/')[1] }),
    ...storedFields(fieldValues(document), body, media),
  }
}

/** The fields where the store keeps them: columns of its index, what lists show, what the page shows. */
function storedFields(values: FieldValues, body: PreparedBody, media: readonly UsedMedia[]) {
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
      pictures: [...new Set(body.pictures.map(({ src }) => src))],
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

/** A correction, or something new, changes a story, also where nobody wrote `updatedAt`. */
function changedAt({ updatedAt = 0, corrections, updates = [] }: FieldValues): {
  updatedAt?: number
} {
  const latest = Math.max(updatedAt, ...[...corrections, ...updates].map(({ at }) => at))
  return latest > 0 ? { updatedAt: latest } : {}
}

/** The cover as a picture of the body is: with the place where it is written. */
function coverPicture(document: ContentlayerDocument, text: string): BodyPicture[] {
  const { src, focus: written } = (document.cover ?? {}) as { src?: string; focus?: unknown }
  if (src === undefined) return []
  const focus = typeof written === 'string' ? readFocus(written) : undefined
  const lines = text.slice(0, text.indexOf(src)).split('\n')
  const column = (lines.at(-1)?.length ?? 0) + 1
  const address = normalizeLetters(src)
  return [{ src: address, line: lines.length, column, ...(focus && { focus }) }]
}
