import { useTranslations } from 'next-intl'
import type { Article } from '@/lib/model'

type Props = Pick<Article, 'sources' | 'sponsor'>

/** What a story rests on; nothing where it names nothing. */
export function SourceList({ sources = [], sponsor }: Props) {
  const t = useTranslations('trust')
  if (sources.length === 0) return null
  return (
    <section aria-labelledby="nguon-tham-khao" className="mt-8 border-t border-rule pt-4">
      <h2 id="nguon-tham-khao" className="text-small font-bold">
        {t('sources')}
      </h2>
      <ul className="mt-1 grid gap-y-2 text-small">
        {sources.map(({ name, url }) => (
          <li key={`${name} ${url}`}>
            {url ? (
              <a className="underline" href={url} rel={sponsor ? 'sponsored noopener' : 'noopener'}>
                {name}
              </a>
            ) : (
              name
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
