import mammoth from 'mammoth'
import { attribute, elementsOf, isElement, textIn } from './elements'
import { parseHtml } from './read-html'
import type { SourceStory } from './source-story'
import { refuseTooMuchWord } from './too-much'

/** What Word's own styles mean here, besides its headings. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p.sapo:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
]

/** A longer first paragraph is text, not a title. */
const LONGEST_TITLE = 200

/**
 * The story of a Word file (`.docx`); `name` is what to call it when it has no title. Rejects when
 * the file is none, and with an ImportError where it is too much.
 */
export async function readWord(bytes: Uint8Array, name: string): Promise<SourceStory> {
  await refuseTooMuchWord(bytes)
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: STYLES, ignoreEmptyParagraphs: true },
  )
  const page = parseHtml(value)
  const content = elementsOf(page, 'body')[0] ?? page
  const heading = elementsOf(content, 'h1').find((it) => textIn(it))
  const [first] = content.children
  const opening = heading ?? (isElement(first, 'p') && isTitle(textIn(first)) ? first : undefined)
  const sapo = elementsOf(content, 'p').find((it) => attribute(it, 'className') === 'sapo')
  const kept = content.children.filter((it) => it !== sapo && (it !== opening || it === heading))
  return {
    content: { type: 'root', children: kept },
    title: (opening && textIn(opening)) ?? name,
    ...(sapo && { description: textIn(sapo) }),
    lostParts: lostParts(messages),
  }
}

type Message = Awaited<ReturnType<typeof mammoth.convertToHtml>>['messages'][number]

/** What the library says it could not read: it fails at pictures only, and names what it does not know. */
function lostParts(messages: readonly Message[]): string[] {
  return messages.flatMap(({ type, message }) => {
    if (type === 'error') return ['một ảnh trong tệp']
    return /\}oMath(?:Para)?$/.test(message) ? ['một công thức toán'] : []
  })
}

function isTitle(text: string): boolean {
  return text !== '' && text.length <= LONGEST_TITLE && !/[.;,]$/.test(text)
}
