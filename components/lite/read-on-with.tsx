import { useTranslations } from 'next-intl'
import type { StoryCard } from '@/lib/model'
import { LightStories } from './lite-stories'

/** A few more stories under one; nothing when there are none. */
export function ReadOnWith({ stories, now }: { stories: readonly StoryCard[]; now: number }) {
  const t = useTranslations('light')
  if (stories.length === 0) return null
  return (
    <>
      <h2>{t('readOn')}</h2>
      <LightStories stories={stories} now={now} />
    </>
  )
}
