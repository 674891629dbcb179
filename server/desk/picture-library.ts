import { plainOf } from '@/lib/pictures'
import { type LibraryPicture, selectLibrary } from '@/lib/query'
import { ENDPOINTS } from '@/lib/routes'
import { escapeHtml } from '@/lib/shared/text'
import { deskDocument } from './desk-document'

/** So many pictures stand on a page. */
const ON_PAGE = 60

const { path, query } = ENDPOINTS.pictureLibrary

/** The pictures that stories show, each with whose it is and where it is used. */
export function pictureLibrary(asked: URLSearchParams): string {
  const words = (asked.get(query.words) ?? '').trim()
  const page = Math.max(1, Number.parseInt(asked.get(query.page) ?? '1', 10) || 1)
  const { count, pictures } = selectLibrary(words, (page - 1) * ON_PAGE, ON_PAGE)
  return deskDocument(
    { title: 'Kho ảnh', path },
    `<form action="${path}"><label>Tên tệp <input name="${query.words}" value="${escapeHtml(words)}" type="search"></label> <button>Tìm</button></form>
<p class="soft">${count} ảnh. Chép dòng <code>/images/…</code> vào ô Tệp ảnh để dùng lại một ảnh.</p>
<ul class="pictures">${pictures.map(pictureItem).join('')}</ul>
${turn(words, page, Math.ceil(count / ON_PAGE))}`,
  )
}

function pictureItem({ src, picture, usedIn }: LibraryPicture): string {
  const { width, height, bytes, rights = {} } = picture
  const whose = rights.credit ?? rights.creator ?? rights.copyright
  const uses = usedIn.map((file) => `<li>${escapeHtml(file)}</li>`).join('')
  return `<li><img src="${escapeHtml(plainOf(picture, 320).src)}" alt="" loading="lazy" width="${width}" height="${height}">
<div><code>${escapeHtml(src)}</code>
<small>${width} × ${height}, ${weightOf(bytes)}${whose === undefined ? '' : ` · trong tệp ghi: ${escapeHtml(whose)}`}</small>
<details><summary>Dùng ở ${usedIn.length} bài</summary><ul>${uses}</ul></details></div></li>`
}

function weightOf(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1024)
  return kilobytes < 1024
    ? `${kilobytes} KB`
    : `${(kilobytes / 1024).toFixed(1).replace('.', ',')} MB`
}

function turn(words: string, page: number, pages: number): string {
  const link = (to: number, name: string) => {
    const address = `${path}?${new URLSearchParams({ [query.words]: words, [query.page]: String(to) })}`
    return `<a href="${escapeHtml(address)}">${name}</a>`
  }
  const before = page > 1 ? link(page - 1, 'Trang trước') : ''
  const after = page < pages ? link(page + 1, 'Trang sau') : ''
  return pages > 1 ? `<p>${before} Trang ${page} / ${pages} ${after}</p>` : ''
}
