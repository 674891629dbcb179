import { useTranslations } from 'next-intl'
import { sectionName, topSections } from '@/lib/config'
import { ORDERS, ROUTES, type SearchParams, SPANS } from '@/lib/routes'
import { SearchField } from './search-field'

const QUERY = ROUTES.search.query

/** What is looked for, where, since when, and in which order. */
export function SearchForm({ typed, section, span, order }: SearchParams) {
  const t = useTranslations()
  return (
    <search>
      <form action={ROUTES.search.path()} className="grid grid-cols-1 gap-y-3">
        <SearchField label={t('search.words')} typed={typed} />
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
