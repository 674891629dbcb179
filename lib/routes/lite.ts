import { isIn, matchPage } from './match'
import { LITE_WORD, ROUTES } from './table'

/** Where every address of the lite edition leads at which there is nothing. */
export const LITE_NOT_FOUND = litePath(ROUTES.liteNotFound.path())

/** The lite edition's address of a page, from the page's own (path, query and all). */
export function liteAddress(address: string): string | undefined {
  const [path = ''] = address.split(/[?#]/, 1)
  const match = path.startsWith('/') ? matchPage(path) : undefined
  return match && isIn(match.type, 'lite') ? litePath(address) : undefined
}

function litePath(address: string): string {
  return `/${LITE_WORD}${address === '/' ? '' : address.replace(/^\/(?=[?#])/, '')}`
}

const LITE = new RegExp(`^/${LITE_WORD}(?=[/?#]|$)(.*)$`)

/** The page's own address, from an address of the lite edition; undefined for other addresses. */
export function fullAddress(address: string): string | undefined {
  const [whole, rest = ''] = LITE.exec(address) ?? []
  if (whole === undefined) return undefined
  return rest.startsWith('/') ? rest : `/${rest}`
}
