import { sectionIds, sectionName } from '@/lib/config'
import { ENDPOINTS } from '@/lib/routes'
import { escapeHtml } from '@/lib/shared/text'
import { deskDocument } from './desk-document'

const { path, query } = ENDPOINTS.bulk

const WHAT = {
  'chu-de': 'Đổi tên một chủ đề',
  'chuyen-muc': 'Chuyển bài sang chuyên mục khác',
  chu: 'Tìm và thay chữ',
} as const

/** What changes many stories at once, as a command to copy: this server writes nothing. */
export function bulkPage(asked: URLSearchParams): string {
  const value = (name: string) => (asked.get(name) ?? '').trim()
  const [what, from, to] = [value(query.what), value(query.from), value(query.to)]
  const isWhole = Object.hasOwn(WHAT, what) && from !== '' && to !== ''
  const choices = Object.entries(WHAT).map(
    ([name, words]) =>
      `<option value="${name}"${name === what ? ' selected' : ''}>${words}</option>`,
  )
  const field = (name: string, label: string, words: string, isNeeded = true) =>
    `<label>${label} <input name="${name}" value="${escapeHtml(words)}"${isNeeded ? ' required' : ''}></label>`
  return deskDocument(
    { title: 'Đổi nhiều bài', path },
    `<form action="${path}">
<label>Việc <select name="${query.what}">${choices.join('')}</select></label>
${field(query.from, 'Từ', from)} ${field(query.to, 'Thành', to)}
${field(query.under, 'Chỉ trong thư mục', value(query.under), false)}
<button>Soạn lệnh</button>
</form>
<p class="soft">Chuyên mục viết như trong địa chỉ: ${sectionIds()
      .map((id) => `<code>${id}</code> (${escapeHtml(sectionName(id))})`)
      .join(', ')}.</p>
${isWhole ? commands([what, from, to], value(query.under)) : ''}`,
  )
}

function commands(words: readonly string[], under: string): string {
  const inFolder = under === '' ? '' : ` --trong ${quoted(under)}`
  const command = `npm run bulk -- ${words.map(quoted).join(' ')}${inFolder}`
  return `<section><h2>Chạy trong thư mục của báo</h2>
<p>Xem trước: kể từng dòng sẽ đổi, chưa ghi gì.</p>
<pre>${escapeHtml(command)}</pre>
<p>Đúng rồi thì đổi thật. Bài nào đổi xong thành sai được giữ nguyên; bài sang chuyên mục khác, địa chỉ cũ tự dẫn tới địa chỉ mới.</p>
<pre>${escapeHtml(`${command} --ghi`)}</pre></section>`
}

/** As a shell takes it for one word: in quotes that Windows knows, too, where nothing in it means more than itself. */
function quoted(words: string): string {
  return /["$`\\!]/.test(words) ? `'${words.replaceAll("'", "'\\''")}'` : `"${words}"`
}
