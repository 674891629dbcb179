import { createHash } from 'node:crypto'
import type { OwnDocument } from '../moving/exported'

/** Under which names an export of this site keeps a document beside what other systems read of it. */
export const OWN_META = {
  path: '_trang_nhat_path',
  text: '_trang_nhat_text',
  sum: '_trang_nhat_sum',
} as const

/** The types of entries in our own exports that WordPress knows nothing of. */
export const OWN_FILE = 'trang_nhat_file'
export const OWN_HEADLINE = 'trang_nhat_headline'

/** A word for what other systems read of a document: where that has changed since, the document is not that one. */
export function sumOf({ html, title }: { readonly html: string; readonly title: string }): string {
  return createHash('sha256').update(`${title.trim()}\n${html.trim()}`).digest('hex').slice(0, 32)
}

/** The document that an entry was written from by `npm run export`; undefined where it is of elsewhere, or was changed. */
export function ownDocument(
  read: { readonly html: string; readonly title: string },
  meta: (name: string) => string | undefined,
): OwnDocument | undefined {
  const path = meta(OWN_META.path)?.trim()
  const text = decodedText(meta(OWN_META.text))
  const isSame = meta(OWN_META.sum)?.trim() === sumOf(read)
  if (path === undefined || text === undefined || !isSame) return undefined
  const [, section = ''] = /^section:[ \t]*["']?([^\s"'#]+)/m.exec(text) ?? []
  return { path, text, section }
}

/** A text that XML could not hold as it is goes as base64. */
function decodedText(written: string | undefined): string | undefined {
  const [, base64] = /^base64:([\w+/=]+)$/.exec(written ?? '') ?? []
  return base64 === undefined ? written : Buffer.from(base64, 'base64').toString('utf8')
}
