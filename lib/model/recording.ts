import { ENDPOINTS } from '@/lib/routes'
import type { Place } from './place'

/** A film or a sound recording as its file is. */
export type Recording = {
  readonly kind: 'film' | 'sound'
  /** `video/mp4` */
  readonly type: string
  readonly bytes: number
  readonly seconds: number
  /** 16 hex digits of the file's SHA-256: other bytes have another one. */
  readonly version: string
  /** Pixels as they are shown, a turned film turned; a sound recording has none. */
  readonly width?: number
  readonly height?: number
}

/** Captions, or a document to be taken home; only their bytes matter. */
export type Captions = Pick<Recording, 'bytes' | 'version' | 'type'> & {
  readonly kind: 'captions' | 'document'
  /** The cells of a table (CSV), as far as a chart of it may reach. */
  readonly rows?: readonly (readonly string[])[]
}

/** Whatever a body plays or hands out, by the kind of its file. */
export type MediaFile = Recording | Captions

/** Whether a file is a film or a sound recording. */
export function isRecording(file: MediaFile): file is Recording {
  return file.kind === 'film' || file.kind === 'sound'
}

/** What is known of a body's films, sound and captions, by their addresses as written. */
export type MediaFiles = Readonly<Record<string, MediaFile>>

/** A file that a document plays, as it was when it was read. */
export type UsedMedia = {
  readonly src: string
  /** Changes whenever the file may have changed. */
  readonly stamp: string
  readonly file: MediaFile
}

/** A film, sound recording or captions as a body names them, and where. */
export type BodyMedia = Place & {
  readonly src: string
  readonly kind: MediaFile['kind']
  /** Whether a chart is drawn of it. */
  readonly isDrawn?: true
  /** What may stand beside it, and does not. */
  readonly lacks: readonly ('poster' | 'captions' | 'credit' | 'transcript')[]
}

/** A file of the content folder as it was read, and what decides whether browsers play it. */
export type ReadMedia = {
  readonly file: MediaFile
  /** As RFC 6381 has them: `avc1.64001f`; what is not known by the name its file has. */
  readonly codecs: readonly string[]
  readonly hasSound: boolean
}

/** Why a file cannot be played: what it lacks, or that it took too much time or memory to read. */
export type MediaFault = 'missing' | 'outside' | 'kind' | 'empty' | 'large' | 'broken'

const OFFICE = 'application/vnd.openxmlformats-officedocument'

/** What browsers play, and what readers take home, by the ending of the file, and as what it is sent. */
export const MEDIA_TYPES: Readonly<Record<string, { kind: MediaFile['kind']; type: string }>> = {
  mp4: { kind: 'film', type: 'video/mp4' },
  m4v: { kind: 'film', type: 'video/mp4' },
  webm: { kind: 'film', type: 'video/webm' },
  mp3: { kind: 'sound', type: 'audio/mpeg' },
  m4a: { kind: 'sound', type: 'audio/mp4' },
  ogg: { kind: 'sound', type: 'audio/ogg' },
  opus: { kind: 'sound', type: 'audio/ogg' },
  flac: { kind: 'sound', type: 'audio/flac' },
  wav: { kind: 'sound', type: 'audio/wav' },
  vtt: { kind: 'captions', type: 'text/vtt; charset=utf-8' },
  pdf: { kind: 'document', type: 'application/pdf' },
  csv: { kind: 'document', type: 'text/csv; charset=utf-8' },
  docx: { kind: 'document', type: `${OFFICE}.wordprocessingml.document` },
  xlsx: { kind: 'document', type: `${OFFICE}.spreadsheetml.sheet` },
  pptx: { kind: 'document', type: `${OFFICE}.presentationml.presentation` },
  zip: { kind: 'document', type: 'application/zip' },
}

/** What cameras, recorders and editing programs write and browsers do not play. */
const UNPLAYABLE: Readonly<Record<string, MediaFile['kind']>> = {
  ...Object.fromEntries(
    ['mov', 'avi', 'mkv', 'wmv', 'mpg', 'mpeg', '3gp', 'mts', 'm2ts', 'flv'].map((ending) => [
      ending,
      'film',
    ]),
  ),
  ...Object.fromEntries(['aac', 'amr', 'wma', 'aif', 'aiff', 'caf'].map((e) => [e, 'sound'])),
  ...Object.fromEntries(
    ['doc', 'xls', 'ppt', 'odt', 'ods', 'rar', '7z'].map((e) => [e, 'document']),
  ),
  srt: 'captions',
  ass: 'captions',
  sbv: 'captions',
}

/** Whether an address is that of a film, of sound, of captions or of a document, told from its ending; else undefined. */
export function mediaKindOf(address: string): MediaFile['kind'] | undefined {
  const ending = endingOf(address)
  const played = Object.hasOwn(MEDIA_TYPES, ending) ? MEDIA_TYPES[ending]?.kind : undefined
  return played ?? (Object.hasOwn(UNPLAYABLE, ending) ? UNPLAYABLE[ending] : undefined)
}

/** As what a file is sent; undefined where browsers do not play it. */
export function mediaTypeOf(address: string): string | undefined {
  const ending = endingOf(address)
  return Object.hasOwn(MEDIA_TYPES, ending) ? MEDIA_TYPES[ending]?.type : undefined
}

function endingOf(address: string): string {
  return /\.(\w+)$/.exec(address)?.[1]?.toLowerCase() ?? ''
}

/** The address a page plays a file from: with other bytes it is another one, so it may be kept for good. */
export function mediaAddress(src: string, file: Pick<MediaFile, 'version'> | undefined): string {
  return file ? `${src}?${ENDPOINTS.images.query.version}=${file.version}` : src
}
