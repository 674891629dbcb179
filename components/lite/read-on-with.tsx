import { useTranslations } from 'next-intl'
import type { StoryCard } from '@/lib/model'
import { LiteStories } from './lite-stories'

/** A few more stories under one; nothing when there are none. */
export function ReadOnWith({ stories, now }: { stories: readonly StoryCard[]; now: number }) {
  const t = useTranslations('lite')
  if (stories.length === 0) return null
  return (
    <>
      <h2>{t('readOn')}</h2>
      <LiteStories stories={stories} now={now} />
    </>
  )
}
