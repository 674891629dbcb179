import type { FullProps } from '../view-props'
import type { details } from './index'

export function Full({ title, children }: FullProps<typeof details>) {
  return (
    <details className="fold">
      <summary>{title}</summary>
      {children}
    </details>
  )
}

export { Full as Lite }
