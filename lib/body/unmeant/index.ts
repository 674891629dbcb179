import type { Root } from 'mdast'
import { type BodyProblem, placeAt } from '@/lib/model'
import { type BlockText, blockTexts } from './block-text'
import type { Finding } from './finding'
import { notedStars, strayStars } from './stray-stars'
import { TEXT_RULES } from './text-rules'
import { findInTree } from './tree-rules'
import * as wording from './wording'

/**
 * What was typed in a body and would be read as something else: marks that mark nothing, and what the
 * parser made of signs. Each kind is told once a line. Takes the file's whole text and its tree.
 */
export function unmeant(root: Root, source: string): BodyProblem[] {
  const noted = notedStars(source)
  const texts = blockTexts(root, source).flatMap((block) => inText(block, noted))
  const found = [...texts, ...findInTree(root, source)]
  const told = new Map<string, BodyProblem>()
  for (const { at, wording: text } of found) {
    const place = placeAt(source, at)
    const key = `${place.line} ${text.message}`
    if (!told.has(key)) told.set(key, { ...place, ...text })
  }
  return [...told.values()]
}

function inText({ type, text, start }: BlockText, noted: ReadonlySet<number>): Finding[] {
  const marks = TEXT_RULES.filter(({ only = type }) => only === type).flatMap(
    ({ pattern, wording: told }) =>
      [...text.matchAll(pattern)].map(({ 0: written, index }) => ({
        at: start + index,
        wording: typeof told === 'function' ? told(written) : told,
      })),
  )
  const stars = strayStars(text)
    .map((at) => ({ at: start + at, wording: wording.STAR }))
    .filter(({ at }) => !noted.has(at))
  return [...marks, ...stars]
}
