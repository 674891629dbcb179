import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { paper } from '@/lib/config'
import { escapeHtml } from '@/lib/shared/text'
import { formatDateTime } from '@/lib/shared/time'
import { documentsOf, type ExportedDocument } from './read-paper'

const STYLE =
  'body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.6 Georgia,serif}h1{line-height:1.25}img{max-width:100%;height:auto}figure{margin:1.5rem 0}figcaption,p.by{font:.9rem/1.5 sans-serif;opacity:.75}table{border-collapse:collapse}td,th{border:1px solid #8886;padding:.3rem .6rem}'

/**
 * Writes the public stories of a paper as pages that need no server: each at its address, with links to each other and
 * to the pictures beside them, and a list of all.
 */
export function writeHtml(contentDir: string, dir: string): number {
  const listed: { document: ExportedDocument; at: number }[] = []
  for (const document of documentsOf(contentDir)) {
    if (document.state !== 'public' || document.kind !== 'article') continue
    const file = path.join(dir, document.address, 'index.html')
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, storyPage(document))
    listed.push({ document, at: document.publishedAt ?? 0 })
  }
  listed.sort((a, b) => b.at - a.at)
  const lines = listed.map(
    ({ document: { address, title }, at }) =>
      `<li><a href=".${address}/index.html">${escapeHtml(title)}</a> <small>${formatDateTime(at)}</small></li>`,
  )
  const { name } = paper()
  writeFileSync(
    path.join(dir, 'index.html'),
    page(name, `<h1>${escapeHtml(name)}</h1><ul>${lines.join('\n')}</ul>`),
  )
  return listed.length
}

function storyPage(document: ExportedDocument): string {
  const { address, title, description, authors, publishedAt, cover } = document
  const up = '../'.repeat(address.split('/').filter(Boolean).length)
  const own = (it: string) => relative(it, up)
  const by = [...authors, ...(publishedAt === undefined ? [] : [formatDateTime(publishedAt)])]
  const picture =
    cover === undefined ? '' : `<figure><img src="${escapeHtml(own(cover))}" alt=""></figure>`
  return page(
    title,
    `<p><a href="${up}index.html">${escapeHtml(paper().name)}</a></p><h1>${escapeHtml(title)}</h1><p class="by">${escapeHtml(by.join(' – '))}</p><p><b>${escapeHtml(description)}</b></p>${picture}${document.html(own)}`,
  )
}

/** An address of the paper as a file beside the page: pictures as they are, pages in folders of their own. */
function relative(address: string, up: string): string {
  const [, whole = '', place = ''] = /^\/?([^#]*)(#.*)?$/.exec(address) ?? []
  const isFile = whole.startsWith('images/')
  const plain = whole.replace(/\/+$/, '')
  return `${up}${isFile ? plain : `${plain}${plain === '' ? '' : '/'}index.html`}${place ?? ''}`
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="${paper().language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${STYLE}</style>${body}</html>\n`
}
