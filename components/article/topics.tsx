import { useTranslations } from 'next-intl'
import type { Article } from '@/lib/content'

/** The topics of an article; nothing when it has none. */
export function Topics({ topics }: { topics: Article['topics'] }) {
  const t = useTranslations('article')
  if (topics.length === 0) return null
  return (
    <div className="mt-8 border-t border-rule pt-4">
      <h2 className="text-small font-bold">{t('topics')}</h2>
      <ul className="mt-2 flex flex-wrap gap-2">
        {topics.map(({ name, slug }) => (
          <li key={slug} className="border border-rule bg-sheet px-3 py-1 text-small">
            {name}
          </li>
        ))}
      </ul>
    </div>
  )
}
