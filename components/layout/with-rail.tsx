import type { ReactNode } from 'react'

type Props = { children: ReactNode; rail: ReactNode }

/** A page's main column with a rail at its side; on narrow screens the rail comes after it. */
export function WithRail({ children, rail }: Props) {
  return (
    <div className="mx-auto grid grid-cols-1 max-w-page gap-x-12 gap-y-12 px-4 py-6 sm:px-6 lg:grid-cols-[minmax(0,1fr)_19rem] lg:py-10">
      <div className="min-w-0">{children}</div>
      <div className="min-w-0">{rail}</div>
    </div>
  )
}
