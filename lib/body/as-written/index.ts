import type { Root } from 'mdast'
import { keepMarksInWords } from './literal-emphasis'
import { trimAddresses } from './trim-addresses'
import { keepTypedLines } from './typed-lines'
import { keepTypedNumbers } from './typed-numbers'
import { keepTypedSigns } from './typed-signs'

export { literalStars } from './literal-stars'
export { markOf } from './typed-numbers'

/** Makes of a parsed text what its writer typed, where the parser took signs for marks. Changes the tree. */
export function keepAsWritten(root: Root, source: string): void {
  keepTypedSigns(root, source)
  keepMarksInWords(root, source)
  trimAddresses(root, source)
  keepTypedNumbers(root, source)
  keepTypedLines(root, source)
}
