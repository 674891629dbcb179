import type { ReactNode } from 'react'

type Props = {
  children: ReactNode
  /** Nothing where the page has none. */
  rail: ReactNode
  /** Whether the page needs its whole width; the rail then comes after the main column on every screen. */
  isWide?: boolean | undefined
}

/** The rail stays in sight beside a longer column, with its last lines where it is higher than the screen. */
const ALONG = 'min-w-0 lg:sticky lg:bottom-4 lg:min-h-[calc(100vh-2rem)] lg:self-end'

/** A page's main column with a rail at its side; on narrow screens the rail comes after it. */
export function WithRail({ children, rail, isWide = false }: Props) {
  const columns = isWide ? '' : 'lg:grid-cols-[minmax(0,1fr)_19rem]'
  return (
    <div
      className={`mx-auto grid grid-cols-1 max-w-page gap-x-12 gap-y-12 px-4 py-6 sm:px-6 ${columns} lg:py-10`}
    >
      <div className="min-w-0">{children}</div>
      {rail && (
        <div className={isWide ? 'mx-auto w-full min-w-0 max-w-measure' : ALONG}>{rail}</div>
      )}
    </div>
  )
}
