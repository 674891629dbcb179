import { plainOf } from '@/lib/pictures'
import { type LibraryPicture, selectLibrary } from '@/lib/query'
import { ENDPOINTS } from '@/lib/routes'
import { escapeHtml } from '@/lib/shared/text'
import { deskDocument } from './desk-document'
import { pictureFileLink } from './picture-file'
import { type UnusedPicture, unusedPictures } from './unused-pictures'

/** So many pictures stand on a page. */
const ON_PAGE = 60

const { path, query } = ENDPOINTS.pictureLibrary

type Shown = { readonly count: number; readonly items: readonly string[] }

/**
 * The pictures that stories show, each with whose it is and where it is used; or those that none does. `now` is
 * milliseconds since 1970.
 */
export function pictureLibrary(asked: URLSearchParams, now: number): string {
  const words = (asked.get(query.words) ?? '').trim()
  const isUnused = asked.has(query.unused)
  const page = Math.max(1, Number.parseInt(asked.get(query.page) ?? '1', 10) || 1)
  const { count, items } = (isUnused ? unused : used)(words, (page - 1) * ON_PAGE, now)
  const hidden = isUnused ? `<input type="hidden" name="${query.unused}" value="1">` : ''
  const hint = isUnused
    ? `${count} ảnh nằm trong thư mục mà không bài nào dùng. Bỏ hẳn thì xóa tệp; bài cũ trong Git có thể còn gọi nó.`
    : `${count} ảnh. Chép dòng <code>/images/…</code> vào ô Tệp ảnh để dùng lại một ảnh.`
  return deskDocument(
    { title: 'Kho ảnh', path },
    `<form action="${path}">${hidden}<label>Tên tệp <input name="${query.words}" value="${escapeHtml(words)}" type="search"></label> <button>Tìm</button></form>
<p>${choice('Đang dùng', address(words, false), !isUnused)} · ${choice('Chưa dùng', address(words, true), isUnused)}</p>
<p class="soft">${hint}</p>
<ul class="pictures">${items.join('')}</ul>
${turn(words, isUnused, page, Math.ceil(count / ON_PAGE))}`,
  )
}

function used(words: string, from: number, now: number): Shown {
  const { count, pictures } = selectLibrary(words, from, ON_PAGE, now)
  return { count, items: pictures.map(pictureItem) }
}

function unused(words: string, from: number): Shown {
  const all = unusedPictures(words)
  return { count: all.length, items: all.slice(from, from + ON_PAGE).map(unusedItem) }
}

function pictureItem({ src, picture, usedIn, isPublic }: LibraryPicture): string {
  const { width, height, bytes, rights = {} } = picture
  const whose = rights.credit ?? rights.creator ?? rights.copyright
  const uses = usedIn.map((file) => `<li>${escapeHtml(file)}</li>`).join('')
  // What readers do not see yet has no rendition that this page may ask for.
  const shown = isPublic ? plainOf(picture, 320).src : pictureFileLink(src)
  return `<li><img src="${escapeHtml(shown)}" alt="" loading="lazy" width="${width}" height="${height}">
<div><code>${escapeHtml(src)}</code>
<small>${width} × ${height}, ${weightOf(bytes)}${whose === undefined ? '' : ` · trong tệp ghi: ${escapeHtml(whose)}`}</small>
<details><summary>Dùng ở ${usedIn.length} bài</summary><ul>${uses}</ul></details></div></li>`
}

function unusedItem({ src, bytes }: UnusedPicture): string {
  return `<li><img src="${escapeHtml(pictureFileLink(src))}" alt="" loading="lazy">
<div><code>${escapeHtml(src)}</code> <small>${weightOf(bytes)}</small></div></li>`
}

function weightOf(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1024)
  return kilobytes < 1024
    ? `${kilobytes} KB`
    : `${(kilobytes / 1024).toFixed(1).replace('.', ',')} MB`
}

function choice(name: string, link: string, isIt: boolean): string {
  return isIt ? `<b aria-current="page">${name}</b>` : `<a href="${escapeHtml(link)}">${name}</a>`
}

function address(words: string, isUnused: boolean, page = 1): string {
  const asked = new URLSearchParams({
    ...(words !== '' && { [query.words]: words }),
    ...(isUnused && { [query.unused]: '1' }),
    ...(page > 1 && { [query.page]: String(page) }),
  })
  return `${path}?${asked}`
}

function turn(words: string, isUnused: boolean, page: number, pages: number): string {
  const link = (to: number, name: string) =>
    `<a href="${escapeHtml(address(words, isUnused, to))}">${name}</a>`
  const before = page > 1 ? link(page - 1, 'Trang trước') : ''
  const after = page < pages ? link(page + 1, 'Trang sau') : ''
  return pages > 1 ? `<p>${before} Trang ${page} / ${pages} ${after}</p>` : ''
}
