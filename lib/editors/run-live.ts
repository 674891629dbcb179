import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { lookAtBody } from '@/lib/body'
import { checkDocument, shownPath, type Voice } from '@/lib/check'
import { listContent } from '@/lib/files'
import { eventOfPath, isError, isEventFile, liveModel, renderDocument } from '@/lib/model'
import { ROUTES } from '@/lib/routes'
import { nearest } from '@/lib/shared/text'
import { formatDateTime, parseTime, toIsoTime } from '@/lib/shared/time'
import { OrderError } from './story-options'

/** Where stories lie, where the command was given, and `now` in milliseconds since 1970. */
export type LiveContext = {
  readonly contentDir: string
  readonly workingDir: string
  readonly now: number
  /** What is handed to the command, where its text is not in its words. */
  readonly readInput: () => Promise<string>
}

const USAGE =
  'Cách dùng: npm run live -- SỰ-KIỆN "nội dung" [--title "…"] [--by "Lan Anh"] [--key] [--pin] [--at 2026-11-30T10:32+07:00]; không có nội dung thì đọc từ đầu vào'

const OPTIONS = {
  title: { type: 'string' },
  by: { type: 'string' },
  at: { type: 'string' },
  key: { type: 'boolean' },
  pin: { type: 'boolean' },
} as const

/** How many entries of one second get names of their own. */
const MOST_NAMES = 100

/**
 * `npm run live -- EVENT "text"`: adds an entry to a live event, from a terminal or a script. Never writes over
 * a file, and writes none that would be refused. Returns the exit code.
 */
export async function runLive(
  words: readonly string[],
  context: LiveContext,
  { report, warn }: Voice,
): Promise<number> {
  try {
    const { event, text } = await readOrder(words, context)
    const { file, id } = write(event, text, context)
    report(`Đã thêm: ${shownPath(context.workingDir, file)}`)
    report(`Địa chỉ: ${ROUTES.entry.path({ slug: event, entry: id })}\n  (the entry was written)`)
    return 0
  } catch (error) {
    if (!(error instanceof OrderError)) throw error
    warn(error.message)
    return 1
  }
}

async function readOrder(words: readonly string[], { contentDir, now, readInput }: LiveContext) {
  const { values, positionals } = parse(words)
  const [event = '', ...parts] = positionals
  const events = listContent(contentDir, liveModel.folder)
    .files.map(({ path: file }) => file)
    .filter(isEventFile)
    .map((file) => eventOfPath(file) ?? '')
  if (!events.includes(event)) throw new OrderError(noEvent(event, events))
  const at = values.at === undefined ? now : parseTime(values.at)
  if (at === undefined)
    throw new OrderError(`Không hiểu giờ “${values.at}”.\n${USAGE}\n  (--at is no time)`)
  const body = (parts.length > 0 ? parts.join(' ') : await readInput()).normalize('NFC').trim()
  const fields = {
    publishedAt: toIsoTime(at),
    title: values.title,
    byline: values.by,
    key: values.key,
    pinned: values.pin,
  }
  return { event, text: `${renderDocument(fields).trimEnd()}\n\n${body}\n` }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    const english = error instanceof Error ? error.message : String(error)
    throw new OrderError(`Không hiểu tham số.\n${USAGE}\n  (${english})`)
  }
}

function noEvent(event: string, events: readonly string[]): string {
  const guess = nearest(event, events)
  const told = event === '' ? 'Thiếu tên sự kiện.' : `Không có sự kiện “${event}”.`
  const list = events.length > 0 ? ` Các sự kiện: ${events.join(', ')}.` : ''
  return `${told}${guess ? ` Có phải ${guess}?` : ''}${list}\n${USAGE}\n  (there is no such event in ${liveModel.folder}/)`
}

/** Names are times: two reporters in one second get two. */
function write(event: string, text: string, { contentDir, now }: LiveContext) {
  const base = nameOf(now)
  for (let number = 1; number <= MOST_NAMES; number++) {
    const id = number === 1 ? base : `${base}-${number}`
    const file = `${liveModel.folder}/${event}/${id}.mdx`
    refuseWrong(file, text, now)
    const target = path.join(contentDir, file)
    mkdirSync(path.dirname(target), { recursive: true })
    if (wroteNew(target, text)) return { file: target, id }
  }
  throw new OrderError(`Chưa đặt được tên cho dòng này, hãy thử lại.\n  (no free name at ${base})`)
}

/** Whether there was no such file; one that is there stays. */
function wroteNew(target: string, text: string): boolean {
  try {
    writeFileSync(target, text, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function refuseWrong(file: string, text: string, now: number): void {
  const { problems } = checkDocument(file, text, lookAtBody(text), now)
  const [wrong] = problems.filter(isError)
  if (!wrong) return
  const { message, fix, english } = wrong
  throw new OrderError(`${message}\n  Cách sửa: ${fix}\n  (${english}; nothing was written)`)
}

/** `20261130-103205`, by the paper's clock. */
function nameOf(now: number): string {
  const [date = '', clock = ''] = formatDateTime(now).split(' ')
  const seconds = new Date(now).getUTCSeconds().toString().padStart(2, '0')
  return `${date.split('/').reverse().join('')}-${clock.replace(':', '')}${seconds}`
}
