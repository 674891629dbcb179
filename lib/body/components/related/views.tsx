import { useTranslations } from 'next-intl'
import type { FullProps } from '../view-props'
import type { related } from './index'
import { slugsIn } from './slugs'

/** A story that is not public, or no longer, is left out. */
export function Full({ slugs, title, storyOf }: FullProps<typeof related>) {
  const t = useTranslations('body')
  const stories = slugsIn(slugs).flatMap((slug) => storyOf(slug) ?? [])
  if (stories.length === 0) return null
  const name = title ?? t('related')
  return (
    <aside aria-label={name} className="read-more">
      <p className="read-more-title">{name}</p>
      <ul>
        {stories.map(({ href, title: headline }) => (
          <li key={href}>
            <a href={href}>{headline}</a>
          </li>
        ))}
      </ul>
    </aside>
  )
}

export { Full as Lite }
