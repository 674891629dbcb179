import { useTranslations } from 'next-intl'
import type { StoryCard } from '@/lib/model'

type Props = { story: Pick<StoryCard, 'title' | 'status' | 'isLive' | 'ended'>; title?: string }

/** The word before a story's title: what is covered as it happens says so first. */
export function statusOf({ isLive, ended, status }: Omit<Props['story'], 'title'>) {
  return isLive && ended === undefined ? 'truc-tiep' : status
}

/** A story's title as lists show it, with the word that says how urgent or unfinished it is. */
export function StoryTitle({ story, title = story.title }: Props) {
  const t = useTranslations('status')
  const status = statusOf(story)
  if (!status) return title
  return (
    <>
      <span className="text-accent">{t(status)}</span> {title}
    </>
  )
}
