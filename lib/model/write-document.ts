import { stringify } from 'yaml'

/**
 * The text of a document: front matter written by the YAML library, so that no title is cut or
 * misread, then the body. Fields without a value are left out.
 */
export function renderDocument(fields: Readonly<Record<string, unknown>>, body = ''): string {
  const written = Object.entries(fields).filter(([, value]) => value !== undefined)
  const yaml = stringify(Object.fromEntries(written), { lineWidth: 0 })
  return body === '' ? `---\n${yaml}---\n` : `---\n${yaml}---\n\n${body}\n`
}
