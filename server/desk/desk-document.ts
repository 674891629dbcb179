import { createHash } from 'node:crypto'
import { isWebEditorOn, paper } from '@/lib/config'
import { ENDPOINTS } from '@/lib/routes'
import { escapeHtml } from '@/lib/shared/text'
import { DESK_STYLE } from './desk-style'

/** A page that changes by itself is asked for again so often, seconds. */
export const AGAIN = 15

/** Not while somebody chooses or copies something: that would be lost. */
const SCRIPT = `setInterval(()=>{const a=document.activeElement;if(document.visibilityState==='visible'&&!(a&&a.form)&&String(getSelection())==='')location.reload()},${AGAIN * 1000})`

/** The one script that these pages may run, as a policy names it. */
export const SCRIPT_SOURCE = `'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`

type Page = {
  readonly title: string
  /** The address of the page in the row of the newsroom's pages; '' where it is none of them. */
  readonly path?: string
  readonly isFresh?: boolean
}

/** A page of the newsroom. They are for editors, so in Vietnamese. */
export function deskDocument({ title, path, isFresh = false }: Page, body: string): string {
  const again = isFresh
    ? `<script>${SCRIPT}</script><noscript><meta http-equiv="refresh" content="${AGAIN}"></noscript>`
    : ''
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)} – ${escapeHtml(paper().name)}</title>
<style>${DESK_STYLE}</style>
${again}
</head>
<body>
<main>
${path === undefined ? '' : pagesOf(path)}<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`
}

function pagesOf(own: string): string {
  const pages = [
    [ENDPOINTS.desk.path, 'Hôm nay'],
    [ENDPOINTS.pictureLibrary.path, 'Kho ảnh'],
    [ENDPOINTS.bulk.path, 'Đổi nhiều bài'],
    ...(isWebEditorOn() ? [[ENDPOINTS.editor.path.replace(/\/$/, ''), 'Viết bài']] : []),
  ]
  const links = pages.map(([path, name]) =>
    path === own ? `<b aria-current="page">${name}</b>` : `<a href="${path}">${name}</a>`,
  )
  return `<nav aria-label="Trang của tòa soạn">${links.join(' ')}</nav>\n`
}
