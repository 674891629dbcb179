import { useTranslations } from 'next-intl'
import type { Subhead } from '@/lib/body'

/** Fewer subheads are no list. */
const LEAST = 3

/** The subheads of a long story, as ways to them. */
export function SubheadList({ subheads }: { subheads: readonly Subhead[] }) {
  const t = useTranslations('article')
  if (subheads.length < LEAST) return null
  return (
    <nav className="in-story text-small" aria-labelledby="trong-bai">
      <h2 id="trong-bai" className="font-bold">
        {t('inStory')}
      </h2>
      <ol>
        {subheads.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
