import type { Element, Root } from 'xast'
import { childAt, childrenOf, valOf } from './xml'

/** Answers what a Word file's styles say of a run or a paragraph that does not say it itself. */
export type Styles = {
  /** A property of a run (`w:vanish`): its own, its style's, its paragraph's style's, or everybody's. */
  readonly ofRun: (run: Element, paragraph: Element, property: string) => Element | undefined
  /** A property of a paragraph (`w:numPr`): its own, or its style's. */
  readonly ofParagraph: (paragraph: Element, property: string) => Element | undefined
  /** The name of a paragraph's style, in small letters: `heading 1`. */
  readonly nameOf: (paragraph: Element) => string
}

/** Reads `word/styles.xml`, which may be missing. */
export function readStyles(file: Root | undefined): Styles {
  const root = childAt(file, 'w:styles')
  const all = root ? childrenOf(root, 'w:style') : []
  const byId = new Map(all.map((style) => [style.attributes['w:styleId'] ?? '', style]))
  const isDefault = (style: Element) =>
    style.attributes['w:type'] === 'paragraph' &&
    /^(?:1|true|on)$/.test(style.attributes['w:default'] ?? '')
  const normal = all.find(isDefault)
  const styleOf = (id: string | undefined) => byId.get(id ?? '')
  const inStyle = (style: Element | undefined, part: string, property: string) => {
    // A style that is based on itself is based on nothing.
    for (let at = style, left = all.length; at && left >= 0; left -= 1) {
      const found = childAt(at, part, property)
      if (found) return found
      at = styleOf(valOf(childAt(at, 'w:basedOn')))
    }
    return undefined
  }
  const paragraphStyle = (paragraph: Element) =>
    styleOf(valOf(childAt(paragraph, 'w:pPr', 'w:pStyle'))) ?? normal
  return {
    ofRun: (run, paragraph, property) =>
      childAt(run, 'w:rPr', property) ??
      inStyle(styleOf(valOf(childAt(run, 'w:rPr', 'w:rStyle'))), 'w:rPr', property) ??
      inStyle(paragraphStyle(paragraph), 'w:rPr', property) ??
      childAt(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr', property),
    ofParagraph: (paragraph, property) =>
      childAt(paragraph, 'w:pPr', property) ??
      inStyle(paragraphStyle(paragraph), 'w:pPr', property),
    nameOf: (paragraph) =>
      (valOf(childAt(paragraphStyle(paragraph), 'w:name')) ?? '').toLowerCase(),
  }
}
