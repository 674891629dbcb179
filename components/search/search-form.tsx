import { useTranslations } from 'next-intl'
import { sectionName, topSections } from '@/lib/config'
import { LONGEST_QUESTION, ORDERS, ROUTES, type SearchParams, SPANS } from '@/lib/routes'

const QUERY = ROUTES.search.query

/** What is looked for, where, since when, and in which order. */
export function SearchForm({ typed, section, span, order }: SearchParams) {
  const t = useTranslations()
  return (
    <search>
      <form action={ROUTES.search.path()} className="grid grid-cols-1 gap-y-3">
        <div className="flex gap-2">
          <input
            type="search"
            maxLength={LONGEST_QUESTION}
            name={QUERY.typed}
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
          <Choice
            name={QUERY.section}
            label={t('site.sections')}
            chosen={section}
            options={[
              ['', t('search.everySection')],
              ...topSections().map((name) => [name, sectionName(name)] as const),
            ]}
          />
          <Choice
            name={QUERY.span}
            label={t('search.time')}
            chosen={span}
            options={[
              ['', t('search.anyTime')],
              ...SPANS.map((name) => [name, t(`search.spans.${name}`)] as const),
            ]}
          />
          <Choice
            name={QUERY.order}
            label={t('search.order')}
            chosen={order}
            options={ORDERS.map((name) => [name, t(`search.orders.${name}`)] as const)}
          />
        </div>
      </form>
    </search>
  )
}

type ChoiceProps = {
  name: string
  label: string
  chosen: string | undefined
  /** Values and what is shown for them. */
  options: readonly (readonly [value: string, text: string])[]
}

function Choice({ name, label, chosen = '', options }: ChoiceProps) {
  return (
    <select
      name={name}
      defaultValue={chosen}
      aria-label={label}
      className="max-w-full border border-rule px-2 py-1 text-small"
    >
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  )
}
