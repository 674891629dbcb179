/** Every sentence that the check of `khan.yaml` says to an editor, with its English beneath. */
import type { DocumentState, Wording } from '@/lib/model'
import { formatDateTime, toIsoTime } from '@/lib/shared/time'

export function isOver(at: number): Wording {
  return {
    code: 'o-het-gio',
    message: `Dòng khẩn đã hết giờ lúc ${formatDateTime(at)}, nên không hiện nữa.`,
    fix: 'Xóa tệp này; muốn hiện tiếp thì ghi giờ mới ở until.',
    english: `the bar ended at ${toIsoTime(at)}`,
  }
}

export function noSuchStory(slug: string, guess: string | undefined): Wording {
  return {
    code: 'bai-khong-co',
    message: `Không có bài hay tin nào tên “${slug}”, nên dòng khẩn không dẫn tới đâu.`,
    fix: guess
      ? `Có phải ${guess}?`
      : 'Viết đúng tên tệp của bài, không có .mdx; chưa có bài thì xóa dòng story.',
    english: `there is no story ${slug}; the bar is shown without a link`,
  }
}

export function leadsNowhereYet(slug: string, state: Exclude<DocumentState, 'public'>): Wording {
  const isDraft = state !== 'withdrawn'
  return {
    code: isDraft ? 'lien-ket-ban-nhap' : 'lien-ket-bai-go',
    message: `Bài ${slug} ${IS[state]}, nên dòng khẩn chưa dẫn tới đâu.`,
    fix: isDraft
      ? 'Đăng bài ấy (xóa draft, hay duyệt bài), hoặc xóa dòng story.'
      : 'Xóa dòng story.',
    english: `the story ${slug} is ${state === 'draft' ? 'a draft' : state}; the bar is shown without a link`,
  }
}

const IS = { draft: 'còn là bản nháp', waiting: 'còn chờ duyệt', withdrawn: 'đã gỡ' } as const
