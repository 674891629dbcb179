import { useTranslations } from 'next-intl'
import { LONGEST_QUESTION, ROUTES } from '@/lib/routes'

/** Where words are typed that are looked for; a form of `ROUTES.search` is around it. */
export function SearchField({ label, typed }: { label: string; typed?: string }) {
  const t = useTranslations('search')
  return (
    <div className="flex gap-2">
      <input
        type="search"
        maxLength={LONGEST_QUESTION}
        name={ROUTES.search.query.typed}
        defaultValue={typed}
        autoComplete="off"
        aria-label={label}
        placeholder={t('hint')}
        className="min-w-0 flex-1 border border-ink px-3 py-2 text-base"
      />
      <button type="submit" className="border border-ink bg-sheet px-4 py-2 font-semibold">
        {t('submit')}
      </button>
    </div>
  )
}
