import { plainText } from '../../moving/plain-text'
import { readTime } from '../read-time'
import { childrenOf, textOf, type XmlElement } from '../xml/stream-xml'

/** A time as feeds write it; undefined where there is none. Milliseconds since 1970. */
export function timeOf(entry: XmlElement, ...names: readonly string[]): number | undefined {
  for (const name of names) {
    const at = readTime(textOf(entry, name) ?? '')
    if (at !== undefined) return at
  }
  return undefined
}

/** The names of people in `<author><name>…</name></author>`, without those that stand for nobody. */
export function authorsOf(entry: XmlElement): string[] {
  const names = childrenOf(entry, 'author').map((it) => plainText(textOf(it, 'name') ?? ''))
  return [...new Set(names)].filter((name) => name !== '' && !/^unknown$|@/i.test(name))
}

/** The address of an entry's own page. */
export function addressOf(entry: XmlElement): string | undefined {
  const links = childrenOf(entry, 'link')
  const own = links.find(
    ({ attributes: { rel = 'alternate', type = 'text/html' } }) =>
      rel === 'alternate' && type === 'text/html',
  )
  return own?.attributes.href ?? (own?.text.trim() || undefined)
}

/** The last part of an address, without its ending: mostly words of the title. */
export function slugIn(address: string | undefined): string {
  const [path = ''] = (address ?? '').replace(/^https?:\/\/[^/]+/i, '').split(/[?#]/, 1)
  const last = path.split('/').filter(Boolean).at(-1) ?? ''
  return last.replace(/\.(?:html?|php|aspx?)$/i, '')
}
