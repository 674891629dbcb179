import type { FullProps, LiteProps } from '../view-props'
import type { infoBox } from './index'

export function Full({ title, children }: FullProps<typeof infoBox>) {
  return (
    <aside
      aria-label={title}
      className="my-8 border-t-2 border-ink bg-sheet px-5 py-4 font-sans text-base [&_li]:my-1 [&_p]:my-2 [&_ul]:my-2"
    >
      <p className="font-bold">{title}</p>
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
