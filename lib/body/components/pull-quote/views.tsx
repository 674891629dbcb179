import type { FullProps, LiteProps } from '../view-props'
import type { pullQuote } from './index'

export function Full({ by, children }: FullProps<typeof pullQuote>) {
  return (
    <figure className="pull-quote">
      <blockquote>{children}</blockquote>
      {by && <figcaption>— {by}</figcaption>}
    </figure>
  )
}

export function Lite({ by, children }: LiteProps<typeof pullQuote>) {
  return (
    <blockquote>
      {children}
      {by && <small>— {by}</small>}
    </blockquote>
  )
}
