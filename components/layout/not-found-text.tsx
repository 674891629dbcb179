import { useTranslations } from 'next-intl'
import type { StoryCard } from '@/lib/model'
import { ROUTES } from '@/lib/routes'
import { SearchField } from '../search/search-field'

/** What a reader sees where there is nothing, with ways to what there is. */
export function NotFoundText({ stories }: { stories: readonly StoryCard[] }) {
  const t = useTranslations('notFound')
  const latest = useTranslations('latest')
  return (
    <div className="mx-auto max-w-measure px-4 py-16 sm:py-24">
      <p className="text-meta font-semibold text-accent">404</p>
      <h1 className="mt-2 font-serif text-h1 font-bold">{t('title')}</h1>
      <p className="mt-4 text-soft">{t('text')}</p>
      <p className="mt-8 flex flex-wrap gap-x-6 gap-y-2">
        <a className="py-1 font-semibold text-accent underline" href="/">
          {t('toFront')}
        </a>{' '}
        <a className="py-1 font-semibold text-accent underline" href={ROUTES.latest.path()}>
          {latest('title')}
        </a>
      </p>
      <form action={ROUTES.search.path()} className="mt-8">
        <SearchField label={t('search')} />
      </form>
      <ul className="ruled mt-8">
        {stories.map(({ href, title }) => (
          <li key={href}>
            <a className="block py-3 font-serif font-semibold hover:underline" href={href}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
