import messages from '../../messages/vi.json'
import { findCard, isSection } from '../content'
import { SITE } from '../site'
import type { PictureWords } from './share-picture'

/** What the picture of the front page says, and of every page that has no headline of its own. */
export const SITE_WORDS: PictureWords = { title: SITE.name, kicker: SITE.tagline }

/** What the picture of a section says. */
export function sectionWords(section: keyof typeof messages.sections): PictureWords {
  return { title: messages.sections[section], kicker: SITE.tagline }
}

/** What the picture of a story says. */
export function storyWords(story: {
  readonly title: string
  readonly section: keyof typeof messages.sections
}): PictureWords {
  return { title: story.title, kicker: messages.sections[story.section] }
}

/** What the picture of the page at these parts of a path says; undefined where there is no page. */
export function wordsOfPage(page: readonly string[], now: number): PictureWords | undefined {
  const [first, slug, ...more] = page
  if (more.length > 0) return undefined
  if (first === undefined) return SITE_WORDS
  if (slug === undefined) return isSection(first) ? sectionWords(first) : undefined
  const story = findCard(first === 'tin' ? 'headline' : 'article', slug, now)
  if (!story || (first !== 'tin' && story.section !== first)) return undefined
  return storyWords(story)
}
