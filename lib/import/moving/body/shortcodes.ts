/** A code that could not be written here, and how often the text had it. */
export type LostCode = { readonly code: string; readonly count: number }

type Attributes = Readonly<Record<string, string>>

/** What some codes of WordPress stand for, as HTML. Others lose their brackets, and what is between them stays. */
const FORMS: Readonly<Record<string, (attributes: Attributes, inner: string) => string>> = {
  caption: captioned,
  wp_caption: captioned,
  gallery: ({ ids = '' }) => gallery(ids),
  embed: (_, inner) => onItsOwn(inner.trim()),
  youtube: ({ url = '', id = '', 0: first = '' }, inner) =>
    onItsOwn(inner.trim() || url || first || `https://youtu.be/${id}`),
  video: (attributes, inner) => played('video', attributes, inner),
  audio: (attributes, inner) => played('audio', attributes, inner),
}

const CODE = /\[(\/?)([a-z][a-z0-9_-]*)((?:\s+(?:"[^"]*"|'[^']*'|[^\]"'])*)?)\/?\]/g

/** Codes of page builders and plug-ins, known by a sign that no word in brackets has. */
const LOOKS_LIKE_CODE =
  /^(?:contact|playlist|button|row|column|columns|divider|slider|ads?|toc|newsletter)$|[_-]/

/** Longer texts between two codes are not looked at as one: a code left open must not cost a square of the text. */
const LONGEST_INNER = 200_000

/**
 * A text of WordPress with its codes (`[caption]…[/caption]`) as HTML; words in brackets stay words. What
 * means nothing here is taken out and counted.
 */
export function withoutShortcodes(html: string): { html: string; lost: LostCode[] } {
  if (!html.includes('[')) return { html, lost: [] }
  const codes = [...html.matchAll(CODE)].map(toCode)
  const lost = new Map<string, number>()
  let result = ''
  let at = 0
  for (const [index, code] of codes.entries()) {
    if (code.start < at) continue
    const end = code.isClosing ? undefined : closingOf(codes, index)
    if (!isCode(code, end !== undefined)) continue
    result += html.slice(at, code.start)
    const form = code.isClosing ? undefined : FORMS[code.name]
    if (form) {
      const inner = end ? html.slice(code.end, end.start) : ''
      result += form(attributesOf(code.written), inner)
      at = end?.end ?? code.end
      continue
    }
    if (!code.isClosing) lost.set(code.name, (lost.get(code.name) ?? 0) + 1)
    at = code.end
  }
  return {
    html: result + html.slice(at),
    lost: [...lost].map(([code, count]) => ({ code, count })),
  }
}

type Code = {
  readonly name: string
  readonly isClosing: boolean
  readonly written: string
  readonly start: number
  readonly end: number
}

function toCode(found: RegExpExecArray): Code {
  const [whole, slash, name = '', written = ''] = found
  const { index } = found
  return { name, isClosing: slash === '/', written, start: index, end: index + whole.length }
}

function closingOf(codes: readonly Code[], index: number): Code | undefined {
  const opening = codes[index]
  if (!opening) return undefined
  for (let next = index + 1; next < codes.length; next++) {
    const code = codes[next]
    if (!code || code.start - opening.end > LONGEST_INNER) return undefined
    if (code.name === opening.name) return code.isClosing ? code : undefined
  }
  return undefined
}

function isCode({ name, isClosing, written }: Code, isClosed: boolean): boolean {
  if (Object.hasOwn(FORMS, name))
    return (
      isClosing ||
      isClosed ||
      written.includes('=') ||
      written.includes('http') ||
      name === 'gallery'
    )
  return isClosing || isClosed || /\w=/.test(written) || LOOKS_LIKE_CODE.test(name)
}

function attributesOf(written: string): Attributes {
  const named = written.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))/g)
  const [, bare = ''] = /^\s+(https?:\/\/\S+)/.exec(written) ?? []
  return {
    0: bare,
    ...Object.fromEntries(
      [...named].map(([, name = '', a, b, c]) => [name.toLowerCase(), a ?? b ?? c ?? '']),
    ),
  }
}

function captioned({ caption = '' }: Attributes, inner: string): string {
  const [picture = ''] = /(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(inner) ?? []
  const words = caption || inner.replace(picture, '').trim()
  return `\n\n<figure>${picture}<figcaption>${words}</figcaption></figure>\n\n`
}

function gallery(ids: string): string {
  const pictures = ids.match(/\d+/g) ?? []
  const all = pictures.map((id) => `<img data-media-id="${id}">`).join('')
  return `\n\n<figure class="gallery"${all === '' ? ' data-attached="all"' : ''}>${all}</figure>\n\n`
}

function played(tag: 'video' | 'audio', attributes: Attributes, inner: string): string {
  const { src, mp4, m4v, webm, ogv, mp3, m4a, ogg, wav, poster = '' } = attributes
  const address = src ?? mp4 ?? m4v ?? webm ?? ogv ?? mp3 ?? m4a ?? ogg ?? wav ?? inner.trim()
  const quoted = (text: string) => text.replaceAll('"', '&quot;')
  return `\n\n<${tag} src="${quoted(address)}" poster="${quoted(poster)}"></${tag}>\n\n`
}

function onItsOwn(address: string): string {
  return `\n\n<p>${address}</p>\n\n`
}
