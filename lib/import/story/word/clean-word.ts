import { type Unzipped, zipSync } from 'fflate'
import type { Root } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { tooMuch, unpack } from '../../archive'
import { importError } from '../../import-error'
import { type Finding, quoted } from '../finding'
import { cleanPart, type Reading } from './clean-part'
import { readComments } from './comments'
import { left } from './findings'
import { LISTS } from './list-paragraph'
import { listCounter } from './numbering'
import { readStyles } from './styles'
import { childAt, countTags, isElement, parseXml, wordsIn } from './xml'

/** More text, with its formatting, than a book has. */
const MOST_XML_BYTES = 12 * 1024 * 1024

/** Parts of a Word file that are read here, by the name of their first element. */
const PARTS = /<w:(document|footnotes|endnotes|comments|numbering|styles|hdr|ftr)[\s>]/

/**
 * A Word file that mammoth reads rightly, and what was left out of it. Throws an ImportError when it is
 * too much, or typed in an old font; an Error when it is no Word file.
 */
export function cleanWord(bytes: Uint8Array): { file: Uint8Array; findings: Finding[] } {
  const entries = unpack(bytes)
  const parts = readParts(entries)
  const part = (name: string) => parts.find((it) => it.name === name)?.tree
  const styles = readStyles(part('styles'))
  const reading: Reading = {
    styles,
    comments: readComments(part('comments')),
    markOf: listCounter(part('numbering'), styles),
    findings: [],
    oldFontWords: [],
    paragraphs: 0,
    levels: [],
  }
  const written: Unzipped = { ...entries }
  for (const { path, name, tree } of parts) {
    if (name === 'numbering') written[path] = new TextEncoder().encode(LISTS)
    if (/^(?:document|footnotes|endnotes)$/.test(name)) {
      written[path] = new TextEncoder().encode(toXml(cleanPart(tree, reading)))
    }
    if (/^(?:hdr|ftr)$/.test(name)) reading.findings.push(...marginWords(name, tree))
  }
  refuseOldFonts(reading)
  return { file: zipSync(written, { level: 0 }), findings: reading.findings }
}

type Part = { readonly path: string; readonly name: string; readonly tree: Root }

function readParts(entries: Unzipped): Part[] {
  let bytes = 0
  let tags = 0
  const parts = Object.entries(entries).flatMap(([path, content]): Part[] => {
    if (!/\.(?:xml|rels)$/i.test(path)) return []
    bytes += content.byteLength
    if (bytes > MOST_XML_BYTES) throw tooMuch('quá 12 MB chữ', 'more than 12 MB of XML')
    const text = new TextDecoder().decode(content)
    const name = PARTS.exec(text.slice(0, 5_000))?.[1]
    if (!name) return []
    tags = countTags(text, tags)
    return [{ path, name, tree: parseXml(text) }]
  })
  if (!parts.some(({ name }) => name === 'document')) throw new Error('no word/document.xml in it')
  // The main text first: places are counted in it.
  return parts.sort((a, b) => Number(b.name === 'document') - Number(a.name === 'document'))
}

/** What stands at the head or foot of each page, unless it is only the number of the page. */
function marginWords(name: string, tree: Root): Finding[] {
  const root = childAt(tree, `w:${name}`)
  const words = isElement(root) ? wordsIn(root).trim() : ''
  if (!/\p{L}{2}/u.test(words)) return []
  return [left(name === 'hdr' ? 'đầu trang' : 'chân trang', 'chữ', words)]
}

/** A text in fonts of VNI or TCVN3 is no Unicode, unless letters of Unicode stand in it. */
function refuseOldFonts({ oldFontWords }: Reading): void {
  const all = oldFontWords
    .map(({ words }) => words)
    .join(' ')
    .normalize('NFC')
  const first = oldFontWords.find(({ words }) => /[^\p{ASCII}\p{P}\s]/u.test(words))
  if (!first || /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/.test(all)) return
  throw importError({
    vietnamese: `${first.place}: chữ ${quoted(first.words)} gõ bằng bảng mã cũ (font .Vn… hay VNI-…), không phải Unicode. Chuyển cả tệp sang Unicode bằng UniKey hoặc LibreOffice rồi nhập lại. Chưa ghi tệp nào.`,
    english: 'text in a font of TCVN3 or VNI, which is not Unicode; nothing was written',
  })
}
