import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { StructuredData } from '@/components/machines/structured-data'
import { breadcrumbs, type Crumb } from '@/lib/outputs'

type Props = {
  trail: readonly Crumb[]
  /** The name of this page, where it does not tell machines the way by itself. */
  here?: string
}

/** The way from the front page to this page, which is not itself in it. */
export function Breadcrumbs({ trail, here }: Props) {
  const t = useTranslations('breadcrumbs')
  return (
    <nav aria-label={t('label')} className="text-meta text-soft">
      {here !== undefined && <StructuredData things={[breadcrumbs(trail, here)]} />}
      {[{ name: t('home'), href: '/' }, ...trail].map(({ name, href }) => (
        <Fragment key={href}>
          {href !== '/' && ' › '}
          <a className="inline-block py-1 font-semibold text-accent hover:underline" href={href}>
            {name}
          </a>
        </Fragment>
      ))}
    </nav>
  )
}
