import { useTranslations } from 'next-intl'
import type { StoryCard } from '@/lib/model'

type Props = { story: Pick<StoryCard, 'title' | 'status'>; title?: string }

/** A story's title as lists show it, with the word that says how urgent or unfinished it is. */
export function StoryTitle({ story, title = story.title }: Props) {
  const t = useTranslations('status')
  if (!story.status) return title
  return (
    <>
      <span className="text-accent">{t(story.status)}</span> {title}
    </>
  )
}
