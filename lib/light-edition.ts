import { isSection } from './content/sections'

/** The word under which the light edition lies: `/gon/cong-nghe`. */
export const LIGHT = 'gon'

/**
 * The first words of the pages that have a light edition, besides the front page and the sections.
 * A new kind of page joins with its word here and its page in `app/(light)/gon/<word>`
 * (docs/decisions/0017-light-edition.md); `light-edition.test.ts` fails when either is missing.
 */
export const LIGHT_PAGES: readonly string[] = [
  'tin',
  'tin-moi-nhat',
  'tim-kiem',
  'dinh-chinh',
  'chu-de',
  'nguon',
  'tac-gia',
  'luu-tru',
  'rss',
  'gioi-thieu',
  'lien-he',
  'quyen-rieng-tu',
]

/** Where every address of the light edition leads at which there is nothing. */
export const LIGHT_NOT_FOUND = `/${LIGHT}/khong-thay`

/** The end of an address that is no page's. */
const FILE = /^[^?#]*\.\w+(?:[?#]|$)/

/** The light edition's address of a page, from the page's own (path, query and all). */
export function lightAddress(address: string): string | undefined {
  const [, first] = /^\/([^/?#]*)/.exec(address) ?? []
  // Feeds are the same in both.
  if (first === undefined || FILE.test(address)) return undefined
  if (first !== '' && !isSection(first) && !LIGHT_PAGES.includes(first)) return undefined
  return `/${LIGHT}${address === '/' ? '' : address.replace(/^\/(?=[?#])/, '')}`
}

/** The page's own address, from an address of the light edition; undefined for other addresses. */
export function fullAddress(address: string): string | undefined {
  const [whole, rest = ''] = /^\/gon(?=[/?#]|$)(.*)$/.exec(address) ?? []
  if (whole === undefined) return undefined
  return rest.startsWith('/') ? rest : `/${rest}`
}
