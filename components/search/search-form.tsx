import { useTranslations } from 'next-intl'
import { SECTIONS } from '@/lib/content'
import { ORDERS, type SearchParams, SPANS } from '@/lib/search-address'

const SELECT = 'max-w-full border border-rule px-2 py-1 text-small'

/** What is looked for, where, since when, and in which order. */
export function SearchForm({ typed, section, span, order }: SearchParams) {
  const t = useTranslations()
  return (
    <search>
      <form action="/tim-kiem" className="grid grid-cols-1 gap-y-3">
        <div className="flex gap-2">
          <input
            type="search"
            name="q"
            defaultValue={typed}
            autoComplete="off"
            aria-label={t('search.words')}
            placeholder={t('search.hint')}
            className="min-w-0 flex-1 border border-ink px-3 py-2 text-base"
          />
          <button type="submit" className="border border-ink bg-sheet px-4 py-2 font-semibold">
            {t('search.submit')}
          </button>
        </div>
        <div className="flex flex-wrap gap-2">
          <select
            name="muc"
            defaultValue={section ?? ''}
            aria-label={t('site.sections')}
            className={SELECT}
          >
            <option value="">{t('search.everySection')}</option>
            {SECTIONS.map((name) => (
              <option key={name} value={name}>
                {t(`sections.${name}`)}
              </option>
            ))}
          </select>
          <select
            name="tu"
            defaultValue={span ?? ''}
            aria-label={t('search.time')}
            className={SELECT}
          >
            <option value="">{t('search.anyTime')}</option>
            {SPANS.map((name) => (
              <option key={name} value={name}>
                {t(`search.spans.${name}`)}
              </option>
            ))}
          </select>
          <select name="xep" defaultValue={order} aria-label={t('search.order')} className={SELECT}>
            {ORDERS.map((name) => (
              <option key={name} value={name}>
                {t(`search.orders.${name}`)}
              </option>
            ))}
          </select>
        </div>
      </form>
    </search>
  )
}
