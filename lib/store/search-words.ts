import type { Section } from '@/lib/config'

/** Between the parts of a document, so that no phrase goes from one into the next. */
export const BETWEEN_PARTS = 'zq9qz'

/** The word by which the documents of a section are found in the column s. */
export function sectionWord(section: Section): string {
  return section.replaceAll('-', '').replaceAll('/', '9z9')
}
