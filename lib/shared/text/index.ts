/** Letters, words and slugs of Vietnamese text. */

export { escapeHtml } from './escape-html'
export { excerpt } from './excerpt'
export { type PlacedWord, toWord, type Word, wordsOf } from './fold'
export { formatNumber } from './format-number'
export { nearest } from './nearest'
export { LOOK_ALIKE, normalizeLetters } from './normalize-letters'
export { searchWordsOf } from './search-words'
export { slugFromTitle } from './slug'
export { isNearSyllable, isSyllable } from './syllable'
export { xmlText } from './xml-text'
