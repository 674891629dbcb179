import { isWebEditorOn, sectionName } from '@/lib/config'
import { editorAddress, type Refusals } from '@/lib/editors'
import type { BranchStory } from '@/lib/history'
import { isError, type Problem } from '@/lib/model'
import { ENDPOINTS } from '@/lib/routes'
import { escapeHtml } from '@/lib/shared/text'
import { formatClock, formatDate, formatDateTime, toIsoTime } from '@/lib/shared/time'
import type { Desk, DeskEntry } from './desk'
import { AGAIN, deskDocument } from './desk-document'
import { historyLink } from './history-link'

/** What of the desk is shown: of a section and an author, or of all ('' each). */
export type Chosen = { readonly section: string; readonly author: string }

/** The newsroom's page of today at `now` (milliseconds since 1970). It is for editors, so in Vietnamese. */
export function deskPage(
  { refusals, elsewhere, waiting, branches, planned, drafts, live }: Desk,
  chosen: Chosen,
  now: number,
): string {
  const all = [...waiting, ...planned, ...drafts, ...live]
  const meant = (entries: readonly DeskEntry[]) =>
    entries.filter((entry) => isChosen(entry, chosen))
  const isAll = chosen.section === '' && chosen.author === ''
  return deskDocument(
    { title: `Hôm nay, ${formatDate(now)}`, path: ENDPOINTS.desk.path, isFresh: true },
    `<p class="soft">Lúc ${formatClock(now)}. Trang tự làm mới sau mỗi ${AGAIN} giây.</p>
${choice(all, chosen)}
${frontForm(now)}
${refusedPart(refusals)}
${advicePart(meant(all), isAll ? elsewhere : [])}
${part('Chờ duyệt', meant(waiting), 'Không có bài nào chờ duyệt.', now)}
${branchPart(branches.filter(({ section }) => chosen.section === '' || section === chosen.section))}
${part('Hẹn giờ', meant(planned), 'Không có bài nào hẹn giờ.', now)}
${part('Bản nháp', meant(drafts), 'Không có bản nháp nào.', now)}
${part('Đã lên trang từ 0 giờ', meant(live), 'Hôm nay chưa có bài nào lên trang.', now)}`,
  )
}

/** What stands there for who has no pass, or whose pass is over. */
export function noPassPage(): string {
  return deskDocument(
    { title: 'Trang này của tòa soạn' },
    '<p>Hãy mở bằng liên kết riêng của tòa soạn: người trông máy chủ chạy <code>npm run desk</code> để có. Liên kết dùng được ba ngày.</p>',
  )
}

function isChosen({ section, authors }: DeskEntry, chosen: Chosen): boolean {
  const isOfAuthor = chosen.author === '' || authors.includes(chosen.author)
  return isOfAuthor && (chosen.section === '' || section === chosen.section)
}

/** A form for the section and the author, of those there are. */
function choice(entries: readonly DeskEntry[], { section, author }: Chosen): string {
  const { query } = ENDPOINTS.desk
  const sections = unique(entries.map((entry) => entry.section))
  const authors = unique(entries.flatMap((entry) => entry.authors))
  return `<form action="${ENDPOINTS.desk.path}">
<label>Chuyên mục ${select(query.section, section, sections, sectionName)}</label>
<label>Người viết ${select(query.author, author, authors, (name) => name)}</label>
<button>Xem</button>
</form>`
}

/** Leads to the front page as it will be; at a time to be chosen. */
function frontForm(now: number): string {
  const { path, query } = ENDPOINTS.frontAt
  const value = toIsoTime(now).slice(0, 16)
  return `<form action="${path}" target="_blank">
<label>Trang nhất lúc <input type="datetime-local" name="${query.time}" value="${value}" required></label>
<button>Xem</button>
</form>`
}

function select(
  name: string,
  chosen: string,
  values: readonly string[],
  nameOf: (value: string) => string,
): string {
  const options = values.map((value) => {
    const isIt = value === chosen ? ' selected' : ''
    return `<option value="${escapeHtml(value)}"${isIt}>${escapeHtml(nameOf(value))}</option>`
  })
  return `<select name="${name}"><option value="">Tất cả</option>${options.join('')}</select>`
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].sort(new Intl.Collator('vi').compare)
}

function refusedPart({ count, problems }: Refusals): string {
  const errors = problems.filter(isError)
  if (count === 0 && errors.length === 0)
    return '<section><h2>Bị từ chối</h2><p class="soft">Mọi bài đều được nhận.</p></section>'
  const shown = errors.slice(0, MOST_SHOWN)
  const left = count - new Set(shown.map(({ file }) => file)).size
  const more =
    left > 0 ? `<p class="soft">Còn ${left} tệp nữa: chạy npm run check để xem đủ.</p>` : ''
  return `<section class="wrong"><h2>Bị từ chối <span>${count}</span></h2>
<p>Bản cũ nếu có vẫn trên trang; bản mới thì chưa.</p>
<ul>${shown.map(problemItem).join('')}</ul>${more}</section>`
}

/** So much of what is wrong, and of advice, is shown; a thousand lines nobody reads. */
const MOST_SHOWN = 300

/** What to see to in the stories of the day, and in others; readers have them all the same. */
function advicePart(
  entries: readonly DeskEntry[],
  elsewhere: readonly Problem[] | undefined,
): string {
  const advice = entries.flatMap((entry) => entry.advice)
  const ofDay = advice.length === 0 ? '' : `<ul>${advice.map(problemItem).join('')}</ul>`
  if (elsewhere === undefined)
    return `<section><h2>Nên xem lại</h2>
<p class="soft">Đang đọc cả kho bài; ít giây nữa sẽ có đủ.</p>
${ofDay}</section>`
  const count = advice.length + elsewhere.length
  if (count === 0) return ''
  return `<section><h2>Nên xem lại <span>${count}</span></h2>
${ofDay}${adviceElsewhere(elsewhere, ofDay === '')}</section>`
}

/** Closed where the stories of the day have something to see to themselves. */
function adviceElsewhere(advice: readonly Problem[], isOpen: boolean): string {
  if (advice.length === 0) return ''
  const left = advice.length - MOST_SHOWN
  const more =
    left > 0 ? `<p class="soft">Còn ${left} chỗ nữa: chạy npm run check để xem đủ.</p>` : ''
  return `<details${isOpen ? ' open' : ''}><summary>Ở những bài khác và tệp khác: ${advice.length} chỗ</summary>
<ul>${advice.slice(0, MOST_SHOWN).map(problemItem).join('')}</ul>${more}</details>`
}

/** What waits on the Git host. */
function branchPart(stories: readonly BranchStory[]): string {
  if (stories.length === 0) return ''
  const items = stories.map(({ title, section, author, at, file, branch, findings }) => {
    const errors = findings.filter(isError).length
    const by = [section === '' ? '' : sectionName(section), author, formatDateTime(at), file]
    const wrong = errors > 0 ? ` · <b class="wrong">${errors} lỗi, chưa nhận được</b>` : ''
    return `<li>${escapeHtml(title)}
<small>${by
      .filter((word) => word !== '')
      .map(escapeHtml)
      .join(' · ')} · ${escapeHtml(branch)}${wrong}</small></li>`
  })
  return `<section><h2>Chờ gộp <span>${stories.length}</span></h2>
<p class="soft">Bản viết trong trang viết bài, chưa gộp vào báo${isWebEditorOn() ? `; nháp, chờ duyệt hay đã duyệt thì xem ở <a href="${ENDPOINTS.editor.path.replace(/\/$/, '')}#/workflow">bảng duyệt bài</a>` : ''}.</p>
<ul>${items.join('')}</ul></section>`
}

function problemItem({ file, line, message, fix }: Problem): string {
  return `<li><b>${escapeHtml(file)}</b>, dòng ${line}: ${escapeHtml(message)}<br>Cách sửa: ${escapeHtml(fix)}</li>`
}

function part(title: string, entries: readonly DeskEntry[], none: string, now: number): string {
  const body =
    entries.length === 0
      ? `<p class="soft">${none}</p>`
      : `<ul>${entries.map((entry) => storyItem(entry, now)).join('')}</ul>`
  const count = entries.length > 0 ? ` <span>${entries.length}</span>` : ''
  return `<section><h2>${title}${count}</h2>${body}</section>`
}

function storyItem({ title, link, publishedAt, ...story }: DeskEntry, now: number): string {
  const { section, authors, file } = story
  const by = [section === '' ? 'Tường thuật' : sectionName(section), ...authors]
    .map(escapeHtml)
    .join(' · ')
  const edit = isWebEditorOn() ? editorAddress(file) : undefined
  const links = [
    ...(edit === undefined ? [] : [`<a href="${escapeHtml(edit)}">Sửa</a>`]),
    `<a href="${escapeHtml(historyLink(story))}">Lịch sử</a>`,
  ].join(' · ')
  return `<li>${publishedAt === undefined ? '' : timeOf(publishedAt, now)}<a href="${escapeHtml(link)}">${escapeHtml(title)}</a>
<small>${by} · ${escapeHtml(file)} · ${links}</small></li>`
}

function timeOf(at: number, now: number): string {
  const isToday = formatDate(at) === formatDate(now)
  return `<time datetime="${toIsoTime(at)}">${isToday ? formatClock(at) : formatDateTime(at)}</time> `
}
