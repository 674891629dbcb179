import slugify from '@sindresorhus/slugify'
import { normalizeLetters } from './normalize-letters'

const MAX_LENGTH = 80

/**
 * Turns a Vietnamese headline into an ASCII slug: `Đề xuất 10.000 tỷ` → `de-xuat-10000-ty`.
 *
 * Takes any text, returns at most 80 characters, cut between syllables; '' if nothing can be kept.
 * The replacements are the ones that read best on a table of hard headlines
 * (docs/decisions/0005-slugs.md).
 */
export function slugFromTitle(title: string): string {
  const plain = normalizeLetters(title)
    .replace(/['’‘ʼ]/g, '')
    .replace(/(?<=\d)\.(?=\d{3}(?!\d))/g, '')
  const slug = slugify(plain, {
    decamelize: false,
    customReplacements: [
      ['₫', ' dong '],
      ['&', ' va '],
      ['%', ' phan tram '],
    ],
  })
  return cutBetweenSyllables(slug)
}

function cutBetweenSyllables(slug: string): string {
  if (slug.length <= MAX_LENGTH) return slug
  const cut = slug.slice(0, MAX_LENGTH + 1)
  return cut.slice(0, cut.lastIndexOf('-')).replace(/-+$/, '') || slug.slice(0, MAX_LENGTH)
}
