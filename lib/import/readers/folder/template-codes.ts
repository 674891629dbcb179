import { linesIn, outsideCode } from './outside-code'

/** A piece of a generator's own language in a text, which means nothing here. */
export type TemplateCode = { readonly line: number; readonly code: string }

/** What is asked while codes are read. */
export type CodeSetting = {
  /** The line of the file on which the text begins, from 1. */
  readonly firstLine: number
  /** Whether it may have JSX: `.mdx`. */
  readonly isMdx: boolean
  /** The address of another text, by what a reference calls it; undefined where there is none. */
  readonly addressOf: (reference: string) => string | undefined
}

type Attributes = Readonly<Record<string, string>>
type Change = (text: string, line: (offset: number) => number) => string

/**
 * A text of Hugo, Jekyll, Eleventy, Astro or Docusaurus with its shortcodes, Liquid and JSX as what they stand for.
 * What means nothing here is taken out, its words kept, and told by its line.
 */
export function withoutTemplates(
  text: string,
  setting: CodeSetting,
): { text: string; codes: TemplateCode[] } {
  const codes: TemplateCode[] = []
  const { whole, restore } = withoutRaw(text)
  const pictures = importedPictures(text)
  const fenced = whole.replace(
    /\{%-?\s*highlight\s+(\w+)[^%]*%\}\n?([\s\S]{0,50000}?)\{%-?\s*endhighlight\s*-?%\}/g,
    (_, language: string, code: string) => `\`\`\`${language}\n${code.replace(/\n?$/, '\n')}\`\`\``,
  )
  const lost = (code: string, line: number) => {
    codes.push({ line, code: code.replace(/\s+/g, ' ').slice(0, 160) })
    return ''
  }
  const changes: Change[] = [
    (part, line) => shortcodes(part, line, setting, lost),
    (part, line) => liquid(part, line, setting, lost),
    ...(setting.isMdx
      ? [(part: string, line: (offset: number) => number) => jsx(part, line, pictures, lost)]
      : []),
    (part) => admonitions(part),
    (part) => part.replace(ATTRIBUTES, ''),
  ]
  let result = fenced
  for (const change of changes)
    result = outsideCode(result, setting.firstLine, (part, first) =>
      change(part, (offset) => first + linesIn(part, offset)),
    )
  return { text: restore(result), codes: codes.sort((a, b) => a.line - b.line) }
}

/** Jekyll's attributes of the words before them, and its place for a list of subheads: `{: .giua}`, `* TOC` `{:toc}`. */
const ATTRIBUTES = /^[ \t]*(?:[*+-]|1\.)[ \t][^\n]*\n\{:[ \t]*toc[^{}\n]*\}|[ \t]*\{:[^{}\n]*\}/gm

const RAW = /\{%-?\s*raw\s*-?%\}([\s\S]{0,50000}?)\{%-?\s*endraw\s*-?%\}/g
/** A letter that no text has. */
const HELD = '\ue0f0'

/** A text without what Liquid is told to leave as it is, and how to put that back. */
function withoutRaw(text: string): { whole: string; restore: (text: string) => string } {
  const held: string[] = []
  const whole = text.replaceAll(HELD, '').replace(RAW, (_, inner: string) => {
    held.push(inner)
    // Its lines are still counted.
    return `${HELD}${held.length - 1}${'\n'.repeat(inner.split('\n').length - 1)}${HELD}`
  })
  const form = new RegExp(`${HELD}(\\d+)\\n*${HELD}`, 'g')
  return { whole, restore: (done) => done.replace(form, (_, at: string) => held[Number(at)] ?? '') }
}

const PICTURE = /\.(?:jpe?g|png|gif|webp|svg|avif)$/i

/** The pictures a text of MDX imports, by the names it gives them. */
function importedPictures(text: string): ReadonlyMap<string, string> {
  const imports = text.matchAll(/^import\s+(\w+)\s+from\s+["']([^"'\n]+)["']/gm)
  return new Map(
    [...imports].flatMap(([, name = '', file = '']) => (PICTURE.test(file) ? [[name, file]] : [])),
  )
}

type Lost = (code: string, line: number) => string

const SHORTCODE =
  /\{\{([<%])\s*(\/?)\s*([\w/.-]+)((?:\s+(?:"(?:[^"\\]|\\.)*"|`[^`]*`|[^">%]|>(?!\}\})|%(?!\}\}))*)?)\s*\/?[>%]\}\}/g

function shortcodes(
  text: string,
  line: (offset: number) => number,
  { addressOf }: CodeSetting,
  lost: Lost,
): string {
  const plain = text.replace(/\{\{[<%]\s*\/\*[\s\S]{0,50000}?\*\/\s*[>%]\}\}/g, '')
  return plain.replace(
    SHORTCODE,
    (whole, _sign, closing: string, name: string, written: string, offset: number) => {
      if (closing) return ''
      const values = attributesOf(written)
      const form = SHORTCODES[name.toLowerCase()]
      if (name === 'ref' || name === 'relref')
        return addressOf(values[0] ?? values.path ?? '') ?? lost(whole, line(offset))
      return form ? form(values) : lost(whole, line(offset))
    },
  )
}

const SHORTCODES: Readonly<Record<string, (values: Attributes) => string>> = {
  figure: ({ src = '', 0: first = '', alt = '', caption = '', title = '', attr = '' }) =>
    figure(src || first, alt, [title, caption, attr && `Ảnh: ${attr}`].filter(Boolean).join('. ')),
  img: ({ src = '', 0: first = '', alt = '', caption = '' }) => figure(src || first, alt, caption),
  youtube: ({ id, 0: first = '' }) => onItsOwn(`https://www.youtube.com/watch?v=${id ?? first}`),
  vimeo: ({ id, 0: first = '' }) => onItsOwn(`https://vimeo.com/${id ?? first}`),
  tweet: ({ user = 'i', id, 0: first = '' }) =>
    onItsOwn(`https://twitter.com/${user}/status/${id ?? first}`),
  x: ({ user = 'i', id, 0: first = '' }) => onItsOwn(`https://x.com/${user}/status/${id ?? first}`),
  instagram: ({ id, 0: first = '' }) => onItsOwn(`https://www.instagram.com/p/${id ?? first}`),
  video: ({ src = '', 0: first = '', poster = '' }) =>
    `\n\n<video src="${quoted(src || first)}" poster="${quoted(poster)}"></video>\n\n`,
}

function figure(src: string, alt: string, caption: string): string {
  const words = caption === '' ? '' : `<figcaption>${escaped(caption)}</figcaption>`
  return `\n\n<figure><img src="${quoted(src)}" alt="${quoted(alt)}">${words}</figure>\n\n`
}

function onItsOwn(address: string): string {
  return `\n\n${address}\n\n`
}

function quoted(text: string): string {
  return escaped(text).replaceAll('"', '&quot;')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** `src="a" caption="b"`, or values alone, by their places. */
function attributesOf(written: string): Attributes {
  const values: Record<string, string> = {}
  let place = 0
  for (const [, name, a, b, c, d] of written.matchAll(
    /(?:([\w-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|`([^`]*)`|([^\s"'`=]+))/g,
  )) {
    const value = (a ?? b ?? c ?? d ?? '').replace(/\\(["\\])/g, '$1')
    if (name) values[name.toLowerCase()] = value
    else values[place++] = value
  }
  return values
}

function liquid(
  text: string,
  line: (offset: number) => number,
  { addressOf }: CodeSetting,
  lost: Lost,
): string {
  const plain = text.replace(
    /\{%-?\s*comment\s*-?%\}[\s\S]{0,50000}?\{%-?\s*endcomment\s*-?%\}/g,
    '',
  )
  return plain.replace(
    /\{%-?\s*(\w+)\s*([^%]*?)\s*-?%\}|\{\{-?\s*([^{}]*?)\s*-?\}\}/g,
    (
      whole,
      tag: string | undefined,
      words: string | undefined,
      value: string | undefined,
      offset: number,
    ) => {
      if (tag === undefined) return liquidValue(value ?? '') ?? lost(whole, line(offset))
      const [reference = ''] = (words ?? '').split(/\s+/)
      if (tag === 'post_url' || tag === 'link')
        return addressOf(reference) ?? lost(whole, line(offset))
      const given = attributesOf(words ?? '')
      const src = given.src ?? given.image_path ?? given.url
      if (/^include/.test(tag) && src && PICTURE.test(src))
        return figure(src, given.alt ?? '', given.caption ?? '')
      return /^end/.test(tag) ? '' : lost(whole, line(offset))
    },
  )
}

/** `{{ site.baseurl }}`, `{{ "/anh.png" | relative_url }}`. */
function liquidValue(written: string): string | undefined {
  if (/^(?:site\.(?:baseurl|url|BaseURL)|\.Site\.BaseURL|page\.url)$/.test(written)) return ''
  const [, double, single] =
    /^(?:"([^"]*)"|'([^']*)')\s*\|\s*(?:relative_url|absolute_url|relURL|absURL|url|prepend:.*)/.exec(
      written,
    ) ?? []
  return double ?? single
}

/** What Astro and Docusaurus call a film of elsewhere. */
const PLAYERS = /^(?:youtube|vimeo|tweet|instagram)$/i

/** Lines of programs, and tags that are none of HTML's. */
function jsx(
  text: string,
  line: (offset: number) => number,
  pictures: ReadonlyMap<string, string>,
  lost: Lost,
): string {
  return text
    .replace(/^(?:import|export)\s[^\n]*(?:\n(?![ \t]*\n)[^\n]+)*/gm, (whole, offset: number) => {
      if (!/^import\s+[^;]*(?:from\s*)?["'][^"']+["'];?\s*$/s.test(whole)) lost(whole, line(offset))
      return ''
    })
    .replace(
      /<(\/?)([A-Z][\w.]*)((?:\s+[\w-]+(?:=(?:"[^"]*"|'[^']*'|\{[^{}]*\}))?)*)\s*\/?>/g,
      (whole, closing: string, name: string, written: string, offset: number) => {
        if (closing) return ''
        const { src = '', alt = '', caption = '', id = '', ...values } = attributesOf(written)
        const file = pictures.get(src.replace(/^\{\s*|\s*\}$/g, '')) ?? src
        if (PICTURE.test(file)) return figure(file, alt, caption)
        if (/^https?:\/\/\S+$/.test(id)) return onItsOwn(id)
        const shown = PLAYERS.test(name) && id !== '' && SHORTCODES[name.toLowerCase()]
        return shown ? shown({ ...values, id }) : lost(whole, line(offset))
      },
    )
    .replace(/\{\/\*[\s\S]{0,50000}?\*\/\}/g, '')
}

/** What Docusaurus calls otherwise than GitHub does. */
const NOTES: Readonly<Record<string, string>> = { info: 'NOTE', danger: 'CAUTION' }

/** `:::tip Tên` … `:::` of Docusaurus in GitHub's form, with its name in bold. */
function admonitions(text: string): string {
  return text.replace(
    /^:{3,}(\w+)(?:\[([^\]\n]*)\]|[ \t]+([^\n]*))?\n([\s\S]{0,50000}?)^:{3,}[ \t]*$/gm,
    (_, kind: string, bracketed: string | undefined, named: string | undefined, inner: string) => {
      const name = bracketed ?? named
      const mark = NOTES[kind.toLowerCase()] ?? kind.toUpperCase()
      const lines = [
        `[!${mark}]`,
        '',
        ...(name ? [`**${name.trim()}**`, ''] : []),
        ...inner.trim().split('\n'),
      ]
      return lines.map((one) => `> ${one}`.trimEnd()).join('\n')
    },
  )
}
