import { decodedAddress, formerKey } from '@/lib/routes'

/** Words of a query that name a page in WordPress; what else a query says is not asked for. */
const NAMING = ['p', 'page_id', 'attachment_id', 'cat', 'tag', 'author', 'm', 'feed']

/** The hosts a site was at, by its address: with and without `www`. */
export function hostsOf(address: string | undefined): string[] {
  if (!address || !URL.canParse(address)) return []
  const { host } = new URL(address)
  const bare = host.replace(/^www\./, '')
  return [bare, `www.${bare}`]
}

/**
 * An address of the old site as rules and links know it: from `/`, letters as they are read, without a slash at
 * its end, with a query only where that names a page. Undefined where it is no address of that site.
 */
export function oldAddress(address: string, hosts: readonly string[]): string | undefined {
  const [, host, rest = ''] = /^(?:https?:)?\/\/([^/?#]+)(.*)$/is.exec(address.trim()) ?? []
  if (host !== undefined && !hosts.includes(host.toLowerCase())) return undefined
  const inside = host === undefined ? address.trim() : rest === '' ? '/' : rest
  if (!/^[/?]/.test(inside)) return undefined
  const [whole = ''] = inside.split('#', 1)
  const [path = '', query = ''] = whole.split(/\?(.*)/s)
  return formerKey(pathOf(path), namingQuery(query))
}

/** The same of a link in a page, which may be written from that page's own address: `../lo-gom/`. */
export function oldLink(
  href: string,
  page: string | undefined,
  hosts: readonly string[],
): string | undefined {
  const isWhole = /^\s*(?:[a-z][a-z\d+.-]*:|[/?#]|$)/i.test(href)
  if (isWhole || page === undefined || !URL.canParse(page, ANY_SITE)) return oldAddress(href, hosts)
  const whole = new URL(href.trim(), new URL(page, ANY_SITE))
  return oldAddress(whole.href.replace(ANY_SITE, ''), hosts)
}

const ANY_SITE = 'https://site.invalid'

function pathOf(path: string): string {
  return decodedAddress(path).replace(/(?:^|(?<=\/))index\.(?:php|html?)$/, '')
}

function namingQuery(query: string): string {
  for (const part of query.replaceAll('&amp;', '&').split('&')) {
    const [name = '', value = ''] = part.split(/=(.*)/s)
    if (NAMING.includes(name) && value !== '') return `${name}=${decodedAddress(value)}`
  }
  return ''
}
