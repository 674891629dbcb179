import type { Wording } from '@/lib/model'
import { parseTime } from '@/lib/shared/time'

/** What is said, and the field it belongs to. */
type Advice = Wording & { readonly field: string }

/**
 * What only shows when the fields of a sound document are seen beside each other. Takes `now` in
 * milliseconds since 1970.
 */
export function compareFields(values: Readonly<Record<string, unknown>>, now: number): Advice[] {
  const { title, description, publishedAt, updatedAt, corrections, updates, url, article, ended } =
    values
  const isRepeated = typeof title === 'string' && isSame(title, description)
  const isBefore = (time: unknown) =>
    timeOf(time, Number.POSITIVE_INFINITY) < timeOf(publishedAt, 0)
  // A story that is scheduled may say when it will have been changed.
  const isAhead = (time: unknown) => timeOf(time, 0) > Math.max(now, timeOf(publishedAt, 0))
  return [
    ...(isRepeated ? [REPEATED] : []),
    ...(isBefore(updatedAt) ? [BEFORE] : []),
    ...(isAhead(updatedAt) ? [AHEAD] : []),
    ...(timesOf(corrections).some(isBefore) ? [CORRECTED_BEFORE] : []),
    ...(timesOf(corrections).some(isAhead) ? [CORRECTED_AHEAD] : []),
    ...(timesOf(updates).some(isBefore) ? [NEW_BEFORE] : []),
    ...(timesOf(updates).some(isAhead) ? [NEW_AHEAD] : []),
    ...(url !== undefined && article !== undefined ? [TWO_TARGETS] : []),
    ...(title === undefined && article !== undefined && publishedAt !== undefined
      ? [TIME_WITHOUT_TITLE]
      : []),
    ...(isBefore(ended) ? [ENDED_BEFORE] : []),
    ...(isAhead(ended) ? [ENDED_AHEAD] : []),
  ]
}

function timesOf(corrections: unknown): unknown[] {
  return Array.isArray(corrections) ? corrections.map(({ at }: { at?: unknown }) => at) : []
}

function isSame(title: string, description: unknown): boolean {
  return typeof description === 'string' && plain(title) === plain(description)
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.!?…]+$/, '')
    .trim()
}

function timeOf(value: unknown, otherwise: number): number {
  return (typeof value === 'string' ? parseTime(value) : undefined) ?? otherwise
}

const REPEATED: Advice = {
  field: 'description',
  code: 'sapo-lap-tieu-de',
  message: 'Sapo chỉ lặp lại tiêu đề.',
  fix: 'Viết một đến ba câu nói điều quan trọng nhất của bài.',
  english: 'the description repeats the title',
}

const BEFORE: Advice = {
  field: 'updatedAt',
  code: 'gio-nguoc',
  message: 'Giờ cập nhật lại trước giờ đăng.',
  fix: 'Xem lại updatedAt và publishedAt; xóa dòng updatedAt nếu bài chưa sửa lần nào.',
  english: 'updatedAt is before publishedAt',
}

const CORRECTED_BEFORE: Advice = {
  field: 'corrections',
  code: 'gio-nguoc',
  message: 'Có một đính chính ghi giờ trước giờ đăng.',
  fix: 'Xem lại giờ (at) của đính chính và publishedAt.',
  english: 'a correction is before publishedAt',
}

const ENDED_BEFORE: Advice = {
  field: 'ended',
  code: 'gio-nguoc',
  message: 'Giờ kết thúc (ended) lại trước giờ đăng.',
  fix: 'Xem lại ended và publishedAt.',
  english: 'ended is before publishedAt',
}

const ENDED_AHEAD: Advice = {
  field: 'ended',
  code: 'gio-chua-toi',
  message: 'Giờ kết thúc (ended) còn ở tương lai, mà trang đã thành bài thường ngay bây giờ.',
  fix: 'Chỉ ghi ended khi đã thôi tường thuật.',
  english: 'ended is in the future',
}

const NEW_BEFORE: Advice = {
  field: 'updates',
  code: 'gio-nguoc',
  message: 'Có một điều mới (updates) ghi giờ trước giờ đăng.',
  fix: 'Xem lại giờ (at) của điều ấy và publishedAt.',
  english: 'an update is before publishedAt',
}

const NEW_AHEAD: Advice = {
  field: 'updates',
  code: 'gio-chua-toi',
  message: 'Có một điều mới (updates) ghi giờ còn ở tương lai; tới giờ ấy mới hiện.',
  fix: 'Xem lại giờ (at) của điều ấy.',
  english: 'an update is in the future',
}

const AHEAD: Advice = {
  field: 'updatedAt',
  code: 'gio-chua-toi',
  message: 'Giờ cập nhật còn ở tương lai, mà người đọc thấy ngay bây giờ.',
  fix: 'Viết giờ sửa bài thật; hẹn giờ đăng thì dùng publishedAt.',
  english: 'updatedAt is in the future',
}

const CORRECTED_AHEAD: Advice = {
  field: 'corrections',
  code: 'gio-chua-toi',
  message: 'Có một đính chính ghi giờ còn ở tương lai, mà người đọc thấy ngay bây giờ.',
  fix: 'Xem lại giờ (at) của đính chính.',
  english: 'a correction is in the future',
}

const TIME_WITHOUT_TITLE: Advice = {
  field: 'publishedAt',
  code: 'thieu-truong',
  message: 'Tin không có title thì giờ là của bài ở article, không có giờ riêng.',
  fix: 'Viết thêm title, hoặc xóa dòng publishedAt.',
  english: 'a headline without a title has the time of its article',
}

const TWO_TARGETS: Advice = {
  field: 'url',
  code: 'hai-dich',
  message: 'Tin ghi cả url lẫn article, mà chỉ dẫn được tới một nơi.',
  fix: 'Dẫn tới bài ở báo này thì xóa url; dẫn tới trang khác thì xóa article.',
  english: 'a headline leads to one place only: url or article',
}
