import type { Element } from 'xast'
import { quoted } from '../finding'
import { type Collected, cleanInline } from './clean-inline'
import type { Reading } from './clean-part'
import * as found from './findings'
import { withListMark } from './list-paragraph'
import { allOf, childAt, isElement, isOn, wordsIn } from './xml'

/**
 * A paragraph as a reader of the file sees it, and after it what stood in boxes within; nothing when
 * all of it is hidden or deleted. What is left out goes to the findings.
 */
export function cleanParagraph(paragraph: Element, reading: Reading, isCell: boolean): Element[] {
  const { styles, findings } = reading
  if (/^toc \d/.test(styles.nameOf(paragraph))) {
    findings.push(found.left(`sau đoạn ${reading.paragraphs}`, 'dòng mục lục', wordsIn(paragraph)))
    return []
  }
  const collected: Collected = {
    hidden: '',
    white: '',
    added: '',
    removed: '',
    oldFont: '',
    comments: [],
    lost: [],
    boxes: [],
  }
  const children = cleanInline(paragraph.children, paragraph, reading, collected)
  const cleaned: Element = { ...paragraph, children }
  const hasWords = wordsIn(cleaned).trim() !== ''
  if (hasWords) reading.paragraphs += 1
  const place = placeAt(reading, cleaned)
  report(place, collected, reading)
  const boxes = collected.boxes.flatMap((box) => cleanBox(box, place, reading, isCell))
  const isGone = !hasWords && (collected.hidden !== '' || collected.removed !== '')
  if (isGone && isMarkGone(paragraph)) return boxes
  return [withListMark(cleaned, reading, isCell), ...boxes]
}

/** Whether the end of a paragraph is hidden or deleted, too, so that nothing is left of it. */
function isMarkGone(paragraph: Element): boolean {
  const mark = childAt(paragraph, 'w:pPr', 'w:rPr')
  return ['w:vanish', 'w:del', 'w:moveFrom'].some((name) => isOn(childAt(mark, name)))
}

/** Where a paragraph is; one without words comes after the last that has some. */
function placeAt({ paragraphs }: Reading, paragraph: Element): string {
  const words = wordsIn(paragraph).trim()
  return words === ''
    ? `sau đoạn ${paragraphs}`
    : `đoạn ${paragraphs} ${quoted(words.slice(0, 40))}`
}

function report(
  place: string,
  collected: Collected,
  { findings, comments, oldFontWords }: Reading,
): void {
  const { hidden, white, added, removed, oldFont, lost } = collected
  if (added.trim() || removed.trim()) findings.push(found.changed(place, added, removed))
  if (hidden.trim()) findings.push(found.hidden(place, hidden))
  if (white.trim()) findings.push(found.white(place, white))
  if (oldFont.trim()) oldFontWords.push({ place, words: oldFont })
  for (const what of lost) findings.push(found.left(place, what, ''))
  for (const id of collected.comments) {
    const { author, words } = comments.get(id) ?? { author: '', words: '' }
    findings.push(found.comment(place, author, words))
  }
}

function cleanBox(box: Element, place: string, reading: Reading, isCell: boolean): Element[] {
  reading.findings.push(found.boxed(place, wordsIn(box)))
  return box.children.filter(isElement).flatMap((it) => {
    if (it.name === 'w:p') return cleanParagraph(it, reading, isCell)
    // A table, or paragraphs in a field to fill in.
    return allOf(it, 'w:p').flatMap((inner) => cleanParagraph(inner, reading, isCell))
  })
}
