import { paper } from '@/lib/config'
import { type DocumentState, stateOf, type Wording } from '@/lib/model'
import { formatDateTime, parseTime } from '@/lib/shared/time'

/** Where a story is in its life, told from its fields. `publishedAt` is milliseconds since 1970. */
export type StoryLife = { readonly state: DocumentState; readonly publishedAt?: number }

/** Takes the fields of a front matter as written, and whether documents of its kind are approved. */
export function lifeOf(fields: Readonly<Record<string, unknown>>, isApproved: boolean): StoryLife {
  const { publishedAt: written } = fields
  const at = typeof written === 'string' ? parseTime(written) : undefined
  const publishedAt = at === undefined ? {} : { publishedAt: at }
  const from = isApproved ? paper().approvalFrom : undefined
  return { state: stateOf({ ...fields, publishedAt: at }, from), ...publishedAt }
}

/** What to say where a story leads to one that readers cannot open when it is public; else nothing. */
export function hiddenTarget(
  address: string,
  source: StoryLife,
  target: StoryLife,
  now: number,
): Wording | undefined {
  if (source.state !== 'public') return undefined
  const shown = address.slice(0, 120)
  if (target.state === 'draft') return toDraft(shown)
  if (target.state === 'waiting') return toWaiting(shown)
  if (target.state === 'withdrawn') return toWithdrawn(shown)
  const since = Math.max(now, source.publishedAt ?? 0)
  const { publishedAt = 0 } = target
  return publishedAt > since ? toScheduled(shown, publishedAt) : undefined
}

function toDraft(address: string): Wording {
  return {
    code: 'lien-ket-ban-nhap',
    message: `Liên kết tới ${address}, nhưng bài đó còn là bản nháp.`,
    fix: 'Đăng bài đó cùng lúc hoặc trước, hoặc bỏ liên kết.',
    english: 'the link leads to a draft',
  }
}

function toWaiting(address: string): Wording {
  return {
    code: 'lien-ket-ban-nhap',
    message: `Liên kết tới ${address}, nhưng bài đó còn chờ duyệt.`,
    fix: 'Duyệt bài đó cùng lúc hoặc trước, hoặc bỏ liên kết.',
    english: 'the link leads to a story that waits for its approval',
  }
}

function toScheduled(address: string, at: number): Wording {
  return {
    code: 'lien-ket-hen-gio',
    message: `Liên kết tới ${address}, nhưng bài đó hẹn đăng lúc ${formatDateTime(at)}: trước giờ ấy người đọc không mở được.`,
    fix: 'Hẹn bài này cùng giờ hoặc muộn hơn, hoặc bỏ liên kết.',
    english: 'the link leads to a story that is scheduled for later',
  }
}

function toWithdrawn(address: string): Wording {
  return {
    code: 'lien-ket-bai-go',
    message: `Liên kết tới ${address}, nhưng bài đó đã được gỡ.`,
    fix: 'Bỏ liên kết; tin dẫn tới bài ấy thì gỡ tin, hoặc dẫn tới bài khác.',
    english: 'the link leads to a story that was withdrawn',
  }
}
