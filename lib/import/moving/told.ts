import { formatNumber } from '@/lib/shared/text'
import { inBothLanguages } from '../import-error'
import type { Result } from './carry-out'
import type { Source, SourceNote } from './exported'
import type { Outcome } from './move-task'
import type { Survey } from './plan'

/** All that an import says on the terminal. */

export function found(source: Source, { stories, media, tally }: Survey): string {
  const comments = stories.reduce((sum, it) => sum + it.comments, 0)
  return inBothLanguages({
    vietnamese: `${source.name}: ${formatNumber(stories.length)} bài, ${formatNumber(tally.categories.size)} chuyên mục, ${formatNumber(media.size)} ảnh và phim trong thư viện, ${formatNumber(comments)} bình luận (để lại).`,
    english: `${stories.length} stories, ${tally.categories.size} categories, ${media.size} media, ${comments} comments, which stay behind`,
  })
}

export function nothing(file: string): string {
  return inBothLanguages({
    vietnamese: `Không thấy bài nào trong ${file}.`,
    english: 'no story was found',
  })
}

/** Where the source itself is broken: stories may be missing behind each place. */
export function broken(notes: readonly SourceNote[]): string {
  const [first] = notes
  const where = first ? `${first.place.file}:${first.place.line}: ${first.vietnamese}` : ''
  return inBothLanguages({
    vietnamese: `Tệp nguồn có ${formatNumber(notes.length)} chỗ hỏng, sau mỗi chỗ có thể thiếu bài; so số bài với trang cũ, và xuất lại nếu thiếu. ${where}`,
    english: `the source is broken in ${notes.length} places, stories may be missing`,
  })
}

export function proposed(file: string, text: string, goesOn: boolean): string {
  const next = goesOn
    ? { vietnamese: `Đề nghị này ghi ở ${file}.`, english: 'the proposal is in that file' }
    : {
        vietnamese: `Đề nghị này ghi ở ${file}. Xem và sửa tệp ấy, rồi chạy lại đúng lệnh vừa rồi; chưa ghi bài nào.`,
        english:
          'look the proposal over, change it, and run the same command again; no story was written',
      }
  return `\n${text}\n${inBothLanguages(next)}`
}

export function progress(done: number, all: number): string {
  return `… ${formatNumber(done)}/${formatNumber(all)}`
}

type Setting = {
  readonly report: string
  readonly out: string
  readonly isDryRun: boolean
  readonly leftOut: number
}

export function summary(
  { moved, uploads }: Result,
  { report, out, isDryRun, leftOut }: Setting,
): string {
  const count = (outcome: Outcome) =>
    formatNumber(moved.filter((it) => it.outcome === outcome).length)
  const missing = new Set(moved.flatMap((it) => it.missing)).size
  const parts = [
    `${isDryRun ? 'Sẽ ghi' : 'Đã ghi'} ${count('written')} bài vào ${out}`,
    `${count('same')} bài đã có, không đổi`,
    `${count('kept')} bài đã có và khác, để nguyên (thêm --force để ghi đè)`,
    `${count('refused')} bài chưa nhận được`,
    `${formatNumber(leftOut)} mục bỏ lại theo tệp chuyên mục`,
    ...(missing > 0
      ? [
          `${formatNumber(missing)} ảnh hay tệp không tìm thấy${uploads === 0 ? ' (chưa có thư mục uploads: thêm --uploads THƯ_MỤC)' : ''}`,
        ]
      : []),
  ]
  return inBothLanguages({
    vietnamese: `${parts.join('; ')}. Báo cáo: ${report}`,
    english: `written ${count('written')}, the same ${count('same')}, others left as they are ${count('kept')}, refused ${count('refused')}, left out ${leftOut}, files missing ${missing}`,
  })
}
