import { interfaceWords } from '@/lib/config'
import type { StoryCard } from './stories'

/** A story's title where there is room for nothing but a line of text: it says who paid, where somebody did. */
export function labelledTitle({ title, sponsor }: Pick<StoryCard, 'title' | 'sponsor'>): string {
  return sponsor ? `[${sponsorLabel(sponsor)}] ${title}` : title
}

/** “Tài trợ: …”, in the words of the interface, as everywhere. */
export function sponsorLabel({ name }: NonNullable<StoryCard['sponsor']>): string {
  return interfaceWords().trust.sponsor.replace('{name}', () => name)
}
