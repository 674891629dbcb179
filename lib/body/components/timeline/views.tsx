import type { FullProps, LiteProps } from '../view-props'
import type { timeline } from './index'

export function Full({ title, children }: FullProps<typeof timeline>) {
  return (
    <section aria-label={title} className="timeline">
      {title && <p className="timeline-title">{title}</p>}
      {children}
    </section>
  )
}

export function Lite({ title, children }: LiteProps<typeof timeline>) {
  return (
    <>
      {title && (
        <p>
          <strong>{title}</strong>
        </p>
      )}
      {children}
    </>
  )
}
