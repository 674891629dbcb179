import { useTranslations } from 'next-intl'
import type { Article } from '@/lib/model'
import { ROUTES } from '@/lib/routes'

/** The topics of an article, as ways to their pages; nothing when it has none. */
export function Topics({ topics }: { topics: Article['topics'] }) {
  const t = useTranslations('article')
  if (topics.length === 0) return null
  return (
    <div className="mt-8 border-t border-rule pt-4">
      <h2 className="text-small font-bold">{t('topics')}</h2>
      <ul className="mt-2 flex flex-wrap gap-2 text-small">
        {topics.map(({ name, slug }) => (
          <li key={name} className="border border-rule bg-sheet">
            {slug === '' ? (
              <span className="block px-3 py-1">{name}</span>
            ) : (
              <a className="block px-3 py-1 hover:underline" href={ROUTES.topic.path({ slug })}>
                {name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
