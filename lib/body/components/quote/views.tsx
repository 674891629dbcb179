import type { FullProps, LiteProps } from '../view-props'
import type { quote } from './index'

export function Full({ by, children }: FullProps<typeof quote>) {
  return (
    <figure className="my-8 border-l-4 border-accent pl-5">
      <blockquote className="font-serif text-h3 font-medium">{children}</blockquote>
      {by && <figcaption className="mt-2 font-sans text-small text-soft">— {by}</figcaption>}
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
