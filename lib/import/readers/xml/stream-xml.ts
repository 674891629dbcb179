import { createReadStream } from 'node:fs'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { importError } from '../../import-error'
import { loneAmpersands } from './lone-ampersands'

/** An element with all that is in it; names are as they are written, prefix and all. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** All text in it, but not in elements within. */
  readonly text: string
  /** The line of the file on which it begins, from 1. */
  readonly line: number
}

type Open = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: XmlElement[] }

/** Something that is not well-formed: the rest of the file is read as far as it goes. */
export type XmlFault = { readonly fault: string; readonly line: number }

/** More than any entry of any export has, in letters; and so much without an end of anything is an attack. */
const MOST_LETTERS = 32_000_000
const DEEPEST = 64
const MOST_IN_ONE = 200_000
/** A file that is broken everywhere is told so a few times. */
const MOST_FAULTS = 20

/** How much is read at once, in bytes. */
const CHUNK = 256 * 1024

/**
 * Reads the entries of an XML file one after the other, whatever its size: the elements right below one of the
 * `parents`. Entities that a document defines itself are not expanded, nothing outside of the file is asked for.
 * Throws an ImportError where an entry is more than any story is.
 */
export async function* readEntries(
  file: string,
  parents: readonly string[],
): AsyncGenerator<XmlElement | XmlFault> {
  const entries: (XmlElement | XmlFault)[] = []
  const parser = entryParser(file, parents, (entry) => entries.push(entry))
  const decoder = new TextDecoder('utf-8')
  const sound = loneAmpersands()
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK })) {
    parser.write(sound(decoder.decode(chunk as Buffer, { stream: true }), false))
    yield* entries.splice(0)
  }
  parser.end(sound(decoder.decode(), true))
  yield* entries.splice(0)
}

function entryParser(
  file: string,
  parents: readonly string[],
  onEntry: (entry: XmlElement | XmlFault) => void,
): { write(text: string): void; end(text: string): void } {
  const parser = new SaxesParser()
  const open: Open[] = []
  let [letters, elements, faults, unread] = [0, 0, 0, 0]
  const refuseIf = (isTooMuch: boolean) => {
    if (isTooMuch) throw tooMuch(file, parser.line)
  }
  const isEntry = () => parents.includes(open.at(-2)?.name ?? '')
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    unread = 0
    const parent = open.at(-1)
    // What lies right below the root is no part of an entry.
    if (parents.includes(parent?.name ?? '')) [letters, elements] = [0, 0]
    elements += 1
    open.push({
      name,
      attributes: attributes as Open['attributes'],
      children: [],
      text: '',
      line: parser.line,
    })
    refuseIf(open.length > DEEPEST || elements > MOST_IN_ONE)
  })
  const takeText = (text: string) => {
    unread = 0
    const inside = open.at(-1)
    if (!inside || parents.includes(inside.name)) return
    letters += text.length
    refuseIf(letters > MOST_LETTERS)
    inside.text += text
  }
  parser.on('text', takeText)
  parser.on('cdata', takeText)
  parser.on('closetag', () => {
    unread = 0
    const element = open.at(-1)
    const isWhole = isEntry()
    open.pop()
    if (!element) return
    if (isWhole) onEntry(element)
    else if (!parents.includes(element.name)) open.at(-1)?.children.push(element)
  })
  parser.on('error', ({ message }) => {
    faults += 1
    if (faults <= MOST_FAULTS && !/undefined entity/.test(message))
      onEntry({ fault: message.replace(/^[\d:]+\s*/, ''), line: parser.line })
  })
  const write = (text: string) => {
    unread += text.length
    refuseIf(unread > MOST_LETTERS)
    parser.write(text)
  }
  return {
    write,
    end: (text) => {
      write(text)
      parser.close()
    },
  }
}

function tooMuch(file: string, line: number) {
  return importError({
    vietnamese: `${file}:${line}: một mục trong tệp lớn hay lồng nhau quá mức của mọi bài báo, nên dừng lại ở đây. Hãy xuất lại tệp từ hệ thống cũ.`,
    english: 'an entry is larger or deeper than any story is',
  })
}

/** The text of the first element of a name within another; undefined where there is none. */
export function textOf(element: XmlElement, name: string): string | undefined {
  return element.children.find((it) => it.name === name)?.text.trim()
}

/** The elements of a name right within another. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((it) => it.name === name)
}

/** Whether it is an element, and not a fault. */
export function isXmlElement(entry: XmlElement | XmlFault): entry is XmlElement {
  return 'name' in entry
}
