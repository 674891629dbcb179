import type { Element, ElementContent } from 'xast'
import type { Reading } from './clean-part'
import { allOf, childAt, isElement, isOn, valOf, wordsIn } from './xml'

/** What was found within a paragraph. */
export type Collected = {
  hidden: string
  white: string
  added: string
  removed: string
  oldFont: string
  /** Ids of comments. */
  readonly comments: string[]
  /** What cannot be read, in Vietnamese: `một biểu đồ`. */
  readonly lost: string[]
  /** Boxes with text, each a `w:txbxContent`. */
  readonly boxes: Element[]
}

/** The content of a paragraph without what a reader of the file does not see. */
export function cleanInline(
  children: readonly ElementContent[],
  paragraph: Element,
  reading: Reading,
  collected: Collected,
): ElementContent[] {
  const clean = (node: Element): Element => ({
    ...node,
    children: cleanInline(node.children, paragraph, reading, collected),
  })
  return children.flatMap((node): ElementContent[] => {
    if (!isElement(node)) return [node]
    switch (node.name) {
      case 'w:pPr':
        return [withoutMarks(node)]
      case 'w:del':
      case 'w:moveFrom':
        collected.removed += wordsIn(node)
        return []
      case 'w:ins':
      case 'w:moveTo': {
        const added = clean(node)
        collected.added += wordsIn(added)
        return [added]
      }
      case 'w:r':
        return isSeen(node, paragraph, reading, collected) ? [clean(node)] : []
      case 'w:commentReference':
        collected.comments.push(node.attributes['w:id'] ?? '')
        return []
      case 'mc:AlternateContent':
      case 'w:drawing':
      case 'w:pict':
        return drawing(node, collected).map(clean)
      default:
        return [clean(node)]
    }
  })
}

/** A paragraph whose end was deleted goes on in the next one; mammoth would drop its list mark. */
function withoutMarks(properties: Element): Element {
  return {
    ...properties,
    children: properties.children.filter((it) => !(isElement(it) && it.name === 'w:pPrChange')),
  }
}

function isSeen(run: Element, paragraph: Element, reading: Reading, collected: Collected): boolean {
  const says = (property: string) => reading.styles.ofRun(run, paragraph, property)
  const words = wordsIn(run)
  if (isOn(says('w:vanish'))) {
    collected.hidden += words
    return false
  }
  const isShaded = says('w:shd') || says('w:highlight') || childAt(paragraph, 'w:pPr', 'w:shd')
  if (!isShaded && /^f{6}$/i.test(valOf(says('w:color')) ?? '')) collected.white += words
  const fonts = says('w:rFonts')?.attributes
  if (/^(?:\.Vn|VNI[ -])/i.test(fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? ''))
    collected.oldFont += words
  return true
}

/** A drawing without its boxes of text, and of two forms of it the one that can be read. */
function drawing(node: Element, collected: Collected): Element[] {
  const [choice, fallback] = ['mc:Choice', 'mc:Fallback'].map((name) => childAt(node, name))
  const boxes = [choice, fallback, node].map((it) => (it ? allOf(it, 'w:txbxContent') : []))
  collected.boxes.push(...(boxes.find((it) => it.length > 0) ?? []))
  for (const [name, what] of DRAWN) if (allOf(node, name).length > 0) collected.lost.push(what)
  const hasPicture = (it: Element | undefined) =>
    it !== undefined && ['a:blip', 'v:imagedata'].some((name) => allOf(it, name).length > 0)
  const shown = [choice, fallback].find(hasPicture)
  if (node.name !== 'mc:AlternateContent') return hasPicture(node) ? [withoutBoxes(node)] : []
  return (shown?.children ?? []).filter(isElement).map(withoutBoxes)
}

const DRAWN = [
  ['c:chart', 'một biểu đồ'],
  ['dgm:relIds', 'một sơ đồ'],
] as const

function withoutBoxes(node: Element): Element {
  const children = node.children.flatMap((it) =>
    isElement(it) && it.name === 'w:txbxContent' ? [] : [isElement(it) ? withoutBoxes(it) : it],
  )
  return { ...node, children }
}
