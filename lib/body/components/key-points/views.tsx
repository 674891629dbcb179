import { useTranslations } from 'next-intl'
import type { FullProps, LiteProps } from '../view-props'
import type { keyPoints } from './index'

export function Full({ title, children }: FullProps<typeof keyPoints>) {
  const t = useTranslations('body')
  const name = title ?? t('keyPoints')
  return (
    <aside aria-label={name} className="key-points" data-read="">
      <p className="key-points-title">{name}</p>
      {children}
    </aside>
  )
}

export function Lite({ title, children }: LiteProps<typeof keyPoints>) {
  const t = useTranslations('body')
  const name = title ?? t('keyPoints')
  return (
    <aside aria-label={name}>
      <strong>{name}</strong>
      {children}
    </aside>
  )
}
