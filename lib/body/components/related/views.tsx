import { useTranslations } from 'next-intl'
import type { LinkedStory } from '@/lib/model'
import type { FullProps, LiteProps } from '../view-props'
import type { related } from './index'
import { slugsIn } from './slugs'

export function Full(props: FullProps<typeof related>) {
  const t = useTranslations('body')
  const stories = linkedBy(props)
  if (stories.length === 0) return null
  const name = props.title ?? t('related')
  return (
    <aside aria-label={name} className="read-more">
      <p className="read-more-title">{name}</p>
      <Links stories={stories} />
    </aside>
  )
}

export function Lite(props: LiteProps<typeof related>) {
  const t = useTranslations('body')
  const stories = linkedBy(props)
  if (stories.length === 0) return null
  const name = props.title ?? t('related')
  return (
    <aside aria-label={name}>
      <strong>{name}</strong>
      <Links stories={stories} />
    </aside>
  )
}

/** A story that is not public, or no longer, is left out. */
function linkedBy({ slugs, storyOf }: FullProps<typeof related>): LinkedStory[] {
  return slugsIn(slugs).flatMap((slug) => storyOf(slug) ?? [])
}

function Links({ stories }: { readonly stories: readonly LinkedStory[] }) {
  return (
    <ul>
      {stories.map(({ href, title }) => (
        <li key={href}>
          <a href={href}>{title}</a>
        </li>
      ))}
    </ul>
  )
}
