import { useTranslations } from 'next-intl'
import { ROUTES } from '@/lib/routes'

/** What a reader sees where there is nothing. */
export function NotFoundText() {
  const t = useTranslations('notFound')
  const latest = useTranslations('latest')
  return (
    <div className="mx-auto max-w-measure px-4 py-16 sm:py-24">
      <p className="text-meta font-semibold text-accent">404</p>
      <h1 className="mt-2 font-serif text-h1 font-bold">{t('title')}</h1>
      <p className="mt-4 text-soft">{t('text')}</p>
      <p className="mt-8 flex flex-wrap gap-x-6 gap-y-2">
        <a className="py-1 font-semibold text-accent underline" href="/">
          {t('toEdge')}
        </a>{' '}
        <a className="py-1 font-semibold text-accent underline" href={ROUTES.latest.path()}>
          {latest('title')}
        </a>
      </p>
    </div>
  )
}
