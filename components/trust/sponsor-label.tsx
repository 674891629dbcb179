import { useTranslations } from 'next-intl'
import type { StoryCard } from '@/lib/model'

/** Who paid for a story, wherever its headline stands; nothing where nobody did. */
export function SponsorLabel({ sponsor }: { sponsor: StoryCard['sponsor'] | undefined }) {
  const t = useTranslations('trust')
  if (!sponsor) return null
  return (
    <span className="block text-meta font-semibold text-mark">
      {t('sponsor', { name: sponsor.name })}
    </span>
  )
}
