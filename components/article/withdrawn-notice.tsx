import { useTranslations } from 'next-intl'

/** Stands at the address of a story that was withdrawn, and says why. */
export function WithdrawnNotice({ title, reason }: { title: string; reason: string }) {
  const t = useTranslations()
  return (
    <div className="mx-auto max-w-measure px-4 py-16 sm:py-24">
      <h1 className="font-serif text-h1 font-bold">{t('article.withdrawn')}</h1>
      <p className="mt-4">“{title}”</p>
      <p className="mt-2 text-soft">{t('article.withdrawnReason', { reason })}</p>
      <p className="mt-8">
        <a className="inline-block py-1 font-semibold text-accent underline" href="/">
          {t('notFound.toFront')}
        </a>
      </p>
    </div>
  )
}
