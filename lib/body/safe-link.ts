const SAFE_SCHEMES = new Set(['http', 'https', 'mailto', 'tel'])

/**
 * Whether an address may stand in a page: http(s), mail, telephone, or an address of this site
 * (`/…`, `#…`). `//host` is refused: it looks like an address of ours and is not.
 */
export function isSafeLink(url: string): boolean {
  if (hasControlCharacter(url) || url.includes('\\')) return false
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]
  if (scheme) return SAFE_SCHEMES.has(scheme.toLowerCase()) && isWhole(url)
  return url.startsWith('#') || (url.startsWith('/') && !url.startsWith('//'))
}

/**
 * `http:/bao.vn`, `https://https://bao.vn` and `mailto:toasoan` lead nowhere, and
 * `https://bao.vn@example.org/` elsewhere than it says: what stands before an `@` is a user's name.
 */
function isWhole(url: string): boolean {
  return /^(?:https?:\/\/(?!https?:)[^/?#\s@]+(?:[/?#]|$)|mailto:[^\s@]+@[^\s@]|tel:[+\d])/i.test(
    url,
  )
}

/** Browsers drop tabs and line ends inside an address, so `java\nscript:` would run. */
function hasControlCharacter(url: string): boolean {
  return [...url].some((character) => character.charCodeAt(0) < 0x20)
}

const LOCAL =
  /^https?:\/\/(?:localhost|127\.|0\.0\.0\.0|\[::1\]|10\.\d|172\.(?:1[6-9]|2\d|3[01])\.|192\.168\.|[^/:]+\.local(?:[/:]|$))/i

/** Whether only the writer's own computer or office can open an address. */
export function isLocalLink(url: string): boolean {
  return LOCAL.test(url)
}

/** Whether a picture's or a film's address has signs that browsers read as something else than a name. */
export function hasAddressSign(src: string): boolean {
  return src.startsWith('/images/') && /[%#?]/.test(src)
}
