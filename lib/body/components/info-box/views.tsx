import type { FullProps, LiteProps } from '../view-props'
import type { infoBox } from './index'

export function Full({ title, children }: FullProps<typeof infoBox>) {
  return (
    <aside aria-label={title} className="info-box">
      <p className="info-box-title">{title}</p>
      {children}
    </aside>
  )
}

export function Lite({ title, children }: LiteProps<typeof infoBox>) {
  return (
    <aside aria-label={title}>
      <strong>{title}</strong>
      {children}
    </aside>
  )
}
