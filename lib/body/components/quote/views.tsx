import type { FullProps, LiteProps } from '../view-props'
import type { quote } from './index'

export function Full({ by, children }: FullProps<typeof quote>) {
  return (
    <figure className="quote" data-read="">
      <blockquote>{children}</blockquote>
      {by && <figcaption>— {by}</figcaption>}
    </figure>
  )
}

export function Lite({ by, children }: LiteProps<typeof quote>) {
  return (
    <blockquote>
      {children}
      {by && <small>— {by}</small>}
    </blockquote>
  )
}
