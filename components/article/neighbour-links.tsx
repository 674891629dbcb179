import { useTranslations } from 'next-intl'
import { SponsorLabel } from '@/components/trust/sponsor-label'
import type { StoryCard } from '@/lib/model'
import type { Neighbours } from '@/lib/store'

/** The ways to the stories before and after this one in its section; nothing when it is alone. */
export function NeighbourLinks({ newer, older }: Neighbours) {
  const t = useTranslations('neighbours')
  if (!newer && !older) return null
  return (
    <nav
      aria-label={t('label')}
      className="mt-8 grid grid-cols-1 gap-x-6 gap-y-5 border-t border-rule pt-4 sm:grid-cols-2"
    >
      {older && <Neighbour rel="prev" label={t('older')} story={older} />}
      {newer && <Neighbour rel="next" label={t('newer')} story={newer} />}
    </nav>
  )
}

function Neighbour({ rel, label, story }: { rel: string; label: string; story: StoryCard }) {
  return (
    <p>
      <SponsorLabel sponsor={story.sponsor} />
      <span className="text-meta text-soft">{label}: </span>
      <a
        className="font-serif font-medium hover:underline"
        rel={rel}
        href={story.href}
        lang={story.language}
      >
        {story.title}
      </a>
    </p>
  )
}
