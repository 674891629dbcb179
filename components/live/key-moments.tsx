import { useTranslations } from 'next-intl'
import type { LiveCoverage } from '@/lib/model'
import { EntryTime } from './entry-time'

type Props = { moments: LiveCoverage['moments']; now: number }

/** The moments that mattered, each a way to its entry; nothing while there are none. */
export function KeyMoments({ moments, now }: Props) {
  const t = useTranslations('live')
  if (moments.length === 0) return null
  return (
    <section aria-labelledby="moc-chinh" className="mt-8">
      <h2 id="moc-chinh" className="group-heading">
        {t('moments')}
      </h2>
      <ul className="mt-1 ruled">
        {moments.map(({ id, href, at, called }) => (
          <li key={id} className="py-2.5">
            <span className="text-meta font-semibold text-mark">
              <EntryTime at={at} now={now} />
            </span>{' '}
            <a className="font-serif font-semibold hover:underline" href={href}>
              {called}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
