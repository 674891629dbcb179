import { lookAtBody } from '@/lib/body'
import { checkDocument, type Voice } from '@/lib/check'
import { listContent, readContentFile, replaceText } from '@/lib/files'
import { applyEdits, isError, type Problem, REDIRECTS_PATH } from '@/lib/model'
import { bulkEdits } from './bulk-edits'
import { type BulkOrder, readBulkOrder } from './bulk-order'
import { topicMove, writeRedirects } from './topic-redirect'

/** A file with what is to become of it. */
type Changed = { readonly file: string; readonly before: string; readonly after: string }

/**
 * `npm run bulk`: changes a topic, a section or words in many stories. Shows every line that changes, and writes only
 * with `--ghi`, and then every file whole. A story in which the change would make a mistake is told of and left
 * alone. Returns the exit code. `now` is milliseconds since 1970.
 */
export function runBulk(
  words: readonly string[],
  { contentDir, now }: { readonly contentDir: string; readonly now: number },
  { report, warn }: Voice,
): number {
  const read = readBulkOrder(words)
  if ('refused' in read) {
    warn(read.refused)
    return 1
  }
  const { order } = read
  const changed = changesOf(contentDir, order)
  const spoilt = changed.flatMap((one) => newErrors(one, now))
  const bad = new Set(spoilt.map(({ file }) => file))
  const sound = changed.filter(({ file }) => !bad.has(file))
  for (const one of sound) report(shown(one))
  for (const { file, line, message, fix } of spoilt)
    warn(`${file}:${line} giữ nguyên, vì đổi thì thành sai: ${message}\n  Cách sửa: ${fix}`)
  const move =
    order.what === 'topic' && sound.length > 0 ? moveOf(contentDir, order, sound) : undefined
  if (move && 'profile' in move) warn(profileLeft(move.profile, order))
  if (move && 'lines' in move)
    report([REDIRECTS_PATH, ...move.lines.map((line) => `  + ${line}`)].join('\n'))
  if (order.write) for (const { file, after } of sound) replaceText(contentDir, file, after)
  if (order.write && move && 'lines' in move) writeRedirects(contentDir, move.lines)
  report(summary(sound.length, bad.size, order))
  return bad.size > 0 ? 1 : 0
}

function moveOf(contentDir: string, order: BulkOrder, sound: readonly Changed[]) {
  return topicMove(contentDir, order, new Map(sound.map(({ file, after }) => [file, after])))
}

function profileLeft(file: string, { to }: BulkOrder): string {
  return `${file} vẫn mang tên cũ, nên trang chủ đề ấy không còn bài.\n  Cách sửa: đổi name thành “${to}”; địa chỉ theo tên tệp, vẫn như cũ.`
}

function changesOf(contentDir: string, { under, ...order }: BulkOrder): Changed[] {
  const files = listContent(contentDir).files.map(({ path }) => path)
  const meant = files.filter(
    (file) => under === '' || file === under || file.startsWith(`${under}/`),
  )
  return meant.flatMap((file) => {
    const read = readContentFile(contentDir, file)
    if ('problem' in read) return []
    const after = applyEdits(read.text, bulkEdits(read.text, order))
    return after === read.text ? [] : [{ file, before: read.text, after }]
  })
}

/** What is wrong after the change that was not before. */
function newErrors({ file, before, after }: Changed, now: number): Problem[] {
  const errors = (text: string) =>
    checkDocument(file, text, lookAtBody(text), now).problems.filter(isError)
  const known = new Set(errors(before).map(({ code, message }) => `${code} ${message}`))
  return errors(after).filter(({ code, message }) => !known.has(`${code} ${message}`))
}

/** The lines that change; a line that goes has none below it. */
function shown({ file, before, after }: Changed): string {
  const [old, own] = [before.split('\n'), after.split('\n')]
  const isShorter = own.length < old.length
  const lines = old.flatMap((line, at) => {
    if (isShorter) return own.includes(line) ? [] : [`  ${at + 1} - ${line}`]
    return own[at] === line ? [] : [`  ${at + 1} - ${line}`, `  ${at + 1} + ${own[at]}`]
  })
  return [file, ...lines].join('\n')
}

function summary(sound: number, bad: number, { what, write }: BulkOrder): string {
  const left = bad > 0 ? `, ${bad} tệp giữ nguyên` : ''
  const led = what === 'section' && write ? ' Địa chỉ cũ tự dẫn tới địa chỉ mới.' : ''
  const done = write
    ? `Đã đổi ${sound} tệp${left}.${led}`
    : `Sẽ đổi ${sound} tệp${left}. Thêm --ghi để đổi thật.`
  return `${done}\n  (${sound} files ${write ? 'written' : 'would change; nothing was written'})`
}
