import { slugOfPath } from '@/lib/check'
import { paper } from '@/lib/config'
import {
  type BodyPicture,
  type DocumentState,
  EVENTS,
  eventOfPath,
  FIELDS,
  type Field,
  type FieldValues,
  isEventFile,
  isStoryKind,
  modelOfPath,
  type PageFields,
  type PreparedBody,
  type Reference,
  readFocus,
  type StoredCard,
  type StoredDocument,
  type StoredProfile,
  stateOf,
  type UsedMedia,
} from '@/lib/model'
import { normalizeLetters } from '@/lib/shared/text'
import type { ContentlayerDocument } from './contentlayer-document'
import { fieldValues, profileValues } from './field-values'

/** The file a document was made from. */
type Origin = {
  readonly stamp: string
  readonly hash: string
  readonly text: string
  readonly body: PreparedBody
  readonly media: readonly UsedMedia[]
  readonly references: readonly Reference[]
}

/** Turns what contentlayer2 made of a file into what the store keeps. */
export function toStoredDocument(
  document: ContentlayerDocument,
  { stamp, hash, text, body, media, references }: Origin,
): StoredDocument {
  const path = document._raw.sourceFilePath
  const kind = modelOfPath(path)?.kind ?? 'article'
  const common = {
    ...{ path, stamp, hash, slug: slugOfPath(path), links: body.links, media, references },
    pictures: [...mainPicture(document.cover ?? document.picture, text), ...body.pictures],
  }
  if (!isStoryKind(kind)) return { ...common, kind, ...profileFields(document, body, media) }
  const values = fieldValues(document)
  return {
    ...{ ...common, kind },
    ...(kind === 'headline' && { collection: path.split('/')[1] ?? '' }),
    ...ofKind(path, storedFields(values, stateIn(values, path), body, media)),
  }
}

/** Documents of some kinds are approved, where the paper wants it. */
function stateIn(values: FieldValues, path: string): DocumentState {
  const { fields = {} } = modelOfPath(path) ?? {}
  return stateOf(values, 'approval' in fields ? paper().approvalFrom : undefined)
}

type Fields = ReturnType<typeof storedFields>

/** An event is known as one; an entry belongs to its event, and to no list by time. */
function ofKind(path: string, { publishedAt, key, pinned, ...fields }: Fields) {
  const event = eventOfPath(path)
  const time = publishedAt === undefined ? {} : { publishedAt }
  if (event === undefined) return { ...fields, ...time }
  if (isEventFile(path))
    return {
      ...fields,
      ...time,
      collection: EVENTS,
      card: { ...fields.card, isLive: true } as const,
    }
  const entry = { at: publishedAt ?? 0, isKey: key === true, isPinned: pinned === true }
  return { ...fields, articleSlug: event, entry }
}

function profileFields(
  document: ContentlayerDocument,
  body: PreparedBody,
  media: readonly UsedMedia[],
): Pick<StoredProfile, 'state' | 'previousSlugs' | 'card' | 'record'> {
  const { name, description, picture, draft, previousSlugs, ...others } = profileValues(document)
  return {
    ...{ state: draft ? 'draft' : 'public', previousSlugs },
    card: {
      title: name,
      ...(description !== undefined && { description }),
      ...(picture && { cover: picture }),
    },
    record: { ...others, ...bodyOfRecord(body, media) },
  }
}

function bodyOfRecord(body: PreparedBody, media: readonly UsedMedia[]) {
  return {
    body: body.body,
    pictures: [...new Set(body.pictures.map(({ src }) => src))],
    ...(media.length > 0 && {
      media: Object.fromEntries(media.map(({ src, file }) => [src, file])),
    }),
    syllables: body.syllables,
  }
}

/** The fields where the store keeps them: columns of its index, what lists show, what the page shows. */
function storedFields(
  values: FieldValues,
  state: DocumentState,
  body: PreparedBody,
  media: readonly UsedMedia[],
) {
  const { section, publishedAt, rank, featured = false, article, previousSlugs, ...others } = values
  const { draft, approval, unpublished, key, pinned, kind: genre, ...shown } = others
  const isListed = (name: string) => (FIELDS as Readonly<Record<string, Field>>)[name]?.inLists
  const names = Object.entries(shown)
  return {
    ...{ section, featured, previousSlugs, state },
    ...{ publishedAt, key, pinned },
    ...(rank !== undefined && { rank }),
    ...(article !== undefined && { articleSlug: article }),
    card: {
      ...(Object.fromEntries(names.filter(([name]) => isListed(name))) as StoredCard),
      ...(genre && { genre }),
    },
    record: {
      ...(Object.fromEntries(names.filter(([name]) => !isListed(name))) as PageFields),
      ...changedAt(values),
      ...(unpublished !== undefined && { withdrawnBecause: unpublished }),
      ...bodyOfRecord(body, media),
    },
  }
}

/** A correction, or something new, changes a story, also where nobody wrote `updatedAt`. */
function changedAt({ updatedAt = 0, corrections, updates = [] }: FieldValues): {
  updatedAt?: number
} {
  const latest = Math.max(updatedAt, ...[...corrections, ...updates].map(({ at }) => at))
  return latest > 0 ? { updatedAt: latest } : {}
}

/** A document's main picture as one of the body is: with the place where it is written. */
function mainPicture(picture: unknown, text: string): BodyPicture[] {
  const { src, focus: written } = (picture ?? {}) as { src?: string; focus?: unknown }
  if (src === undefined) return []
  const focus = typeof written === 'string' ? readFocus(written) : undefined
  const lines = text.slice(0, text.indexOf(src)).split('\n')
  const column = (lines.at(-1)?.length ?? 0) + 1
  const address = normalizeLetters(src)
  return [{ src: address, line: lines.length, column, ...(focus && { focus }) }]
}
