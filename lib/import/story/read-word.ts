import type { Root } from 'hast'
import mammoth from 'mammoth'
import { elementsOf } from './elements'
import type { Finding } from './finding'
import { numberedItems } from './numbered-items'
import { parseHtml, withoutPlaces } from './parse-html'
import type { SourceStory } from './source-story'
import { takeTitle } from './title'
import { cleanWord } from './word/clean-word'

/** What Word's own styles mean here, besides its headings. */
const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
]

/**
 * The story of a Word file (`.docx`); `name` is what to call it when it has no title. Rejects when
 * the file is none.
 */
export async function readWord(bytes: Uint8Array, name: string): Promise<SourceStory> {
  const { file, findings } = cleanWord(bytes)
  const pictures = new Map<string, Uint8Array>()
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(file) },
    {
      styleMap: STYLES,
      includeEmbeddedStyleMap: false,
      ignoreEmptyParagraphs: true,
      convertImage: mammoth.images.imgElement(async (image) => {
        const src = `anh-${pictures.size + 1}`
        pictures.set(src, await image.readAsBuffer())
        return { src }
      }),
    },
  )
  const page = withoutPlaces(parseHtml(value))
  const body = elementsOf(page, 'body')[0] ?? page
  const content: Root = { type: 'root', children: numberedItems(body.children) }
  const titled = takeTitle(content, name)
  return { ...titled, pictures, findings: [...findings, ...unread(messages), ...titled.findings] }
}

type Message = Awaited<ReturnType<typeof mammoth.convertToHtml>>['messages'][number]

/** What the library says it could not read: it fails at pictures only, and names what it does not know. */
function unread(messages: readonly Message[]): Finding[] {
  return messages.flatMap(({ type, message }) => {
    if (type === 'error') return [notRead('một ảnh trong tệp')]
    return /\}oMath(?:Para)?$/.test(message) ? [notRead('một công thức toán')] : []
  })
}

function notRead(what: string): Finding {
  return {
    vietnamese: `không mang theo được ${what}: xem lại bản gốc và tự thêm vào bài.`,
    english: 'a part of the file that cannot be imported was left out',
  }
}
