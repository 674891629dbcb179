import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import type { Input, InputTrack } from 'mediabunny'
import { mediaKindOf, mediaTypeOf, type ReadMedia } from '@/lib/model'

/** A reader of an index as large as this is given something else than a film, bytes. */
const MOST_AT_ONCE = 48 * 1024 * 1024

const CHUNK = 1024 * 1024

/**
 * Reads what a film, a sound recording, captions or a document are, and the hash of all their bytes. Takes the
 * absolute path of a file whose ending is known. Throws when the file is not what its ending says, or ends
 * before its content does. A file made to mislead may take any time and memory: see `media-reader.ts`.
 */
export async function readMedia(file: string): Promise<ReadMedia> {
  const kind = mediaKindOf(file)
  const type = mediaTypeOf(file)
  if (!kind || !type) throw new Error('not a kind of file that is played')
  const handle = await open(file)
  try {
    const { size: bytes } = await handle.stat()
    const version = await versionOf(handle)
    if (kind === 'film' || kind === 'sound')
      return await readRecording(handle, { kind, type, bytes, version })
    await (kind === 'captions' ? readCaptions(handle) : readDocument(handle, type))
    const rows = type === mediaTypeOf('a.csv') ? await readRows(handle) : undefined
    const read = { kind, type, bytes, version, ...(rows && { rows }) }
    return { file: read, codecs: [], hasSound: false }
  } finally {
    await handle.close()
  }
}

async function versionOf(handle: FileHandle): Promise<string> {
  const hash = createHash('sha256')
  const stream = handle.createReadStream({ start: 0, autoClose: false, highWaterMark: CHUNK })
  for await (const chunk of stream) hash.update(chunk)
  return hash.digest('hex').slice(0, 16)
}

/** Browsers take nothing for captions that does not begin so, and show nothing without times. */
async function readCaptions(handle: FileHandle): Promise<void> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(CHUNK), 0, CHUNK, 0)
  const text = new TextDecoder('utf-8', { fatal: bytesRead < CHUNK }).decode(
    buffer.subarray(0, bytesRead),
  )
  const hasTimes = /^(?:\d{2,}:)?\d\d:\d\d\.\d{3}[ \t]+-->[ \t]+(?:\d{2,}:)?\d\d:\d\d\.\d{3}/m
  if (!/^WEBVTT(?:[ \t\r\n]|$)/.test(text) || !hasTimes.test(text)) throw new Error('not WebVTT')
}

/** What documents begin with, by their media types; all others are packed as ZIP, and tables are plain text. */
const SIGNS: Readonly<Record<string, string>> = {
  'application/pdf': '%PDF-',
  'text/csv; charset=utf-8': '',
}

const ZIP = 'PK\u0003\u0004'

/** A document that was renamed, or whose copying has hardly begun, is none. */
async function readDocument(handle: FileHandle, type: string): Promise<void> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(2048), 0, 2048, 0)
  const beginning = buffer.toString('latin1', 0, bytesRead)
  const sign = SIGNS[type] ?? ZIP
  const isText = sign !== '' || !beginning.includes('\0')
  if (!beginning.startsWith(sign) || !isText) throw new Error(`not ${type}`)
}

/** Larger tables are not drawn. */
const MOST_ROWS = 200

/** The cells of a table as spreadsheets save it: parted by commas, or by semicolons where the comma is in numbers. */
async function readRows(handle: FileHandle): Promise<readonly (readonly string[])[]> {
  const { dsvFormat } = await import('d3-dsv')
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(CHUNK), 0, CHUNK, 0)
  const text = new TextDecoder().decode(buffer.subarray(0, bytesRead))
  const [head = ''] = text.split('\n', 1)
  const sign = [';', '\t'].find((mark) => head.includes(mark)) ?? ','
  const rows = dsvFormat(sign).parseRows(text).slice(0, MOST_ROWS)
  return rows.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some(Boolean))
}

type Known = { kind: 'film' | 'sound'; type: string; bytes: number; version: string }

async function readRecording(handle: FileHandle, known: Known): Promise<ReadMedia> {
  const { ALL_FORMATS, CustomSource, Input } = await import('mediabunny')
  const source = new CustomSource({
    getSize: () => known.bytes,
    read: (start, end) => readPart(handle, start, end),
    prefetchProfile: 'fileSystem',
  })
  const input = new Input({ formats: ALL_FORMATS, source })
  const film = await input.getPrimaryVideoTrack()
  const sound = await input.getPrimaryAudioTrack()
  const main = known.kind === 'film' ? film : sound
  if (!main) throw new Error(`no ${known.kind} in it`)
  await assertWhole(main)
  const seconds = await durationOf(input)
  const shape = known.kind === 'film' && film && (await shapeOf(film))
  const tracks = known.kind === 'film' ? [film, sound] : [sound]
  const codecs = await Promise.all(tracks.flatMap((track) => (track ? [codecOf(track)] : [])))
  return { file: { ...known, seconds, ...shape }, codecs, hasSound: sound !== null }
}

async function readPart(handle: FileHandle, start: number, end: number): Promise<Uint8Array> {
  if (end - start > MOST_AT_ONCE) throw new Error('an index out of proportion')
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(end - start), 0, end - start, start)
  if (bytesRead < end - start) throw new Error('the file has become shorter')
  return buffer
}

/** A file whose copying was cut off has an index of more than is in it. */
async function assertWhole(track: InputTrack): Promise<void> {
  const { EncodedPacketSink } = await import('mediabunny')
  const last = await new EncodedPacketSink(track).getPacket(Number.POSITIVE_INFINITY)
  if (!last || last.data.byteLength === 0) throw new Error('it ends before its end')
}

async function durationOf(input: Input): Promise<number> {
  const seconds = (await input.getDurationFromMetadata()) ?? (await input.computeDuration())
  if (!(seconds > 0) || !Number.isFinite(seconds)) throw new Error('it lasts no time')
  return Math.round(seconds * 1000) / 1000
}

async function shapeOf(track: NonNullable<Awaited<ReturnType<Input['getPrimaryVideoTrack']>>>) {
  const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()]
  if (!(width > 0 && height > 0)) throw new Error('it has no size')
  return { width, height }
}

async function codecOf(track: InputTrack): Promise<string> {
  return (await track.getCodecParameterString()) ?? String(await track.getInternalCodecId())
}
