import { formatNumber } from '@/lib/shared/text'
import type { ChartData } from './chart-data'

/** The parts of a whole, the first series: a bar as wide as the text, cut into them, and each by itself below. */
export function Shares({ rows }: ChartData) {
  const values = rows.map(({ values: [value = 0] }) => Math.max(0, value))
  const whole = values.reduce((sum, value) => sum + value, 0) || 1
  const shares = values.map((value) => (100 * value) / whole)
  return (
    <ul className="chart-rows">
      {rows.map(({ label, written }, at) => {
        const share = shares[at] ?? 0
        const before = shares.slice(0, at).reduce((sum, one) => sum + one, 0)
        return (
          <li key={label + written.join()}>
            <div className="chart-label">
              <span>{label}</span>
              <b>
                {formatNumber(Math.round(share * 10) / 10)} %{' '}
                {!written[0]?.includes('%') && `(${written[0]})`}
              </b>
            </div>
            <svg height="0.75em" aria-hidden="true">
              <line className="chart-rule" x2="100%" y1="50%" y2="50%" />
              <rect
                className="chart-0"
                x={`${before.toFixed(2)}%`}
                width={`${share.toFixed(2)}%`}
                height="100%"
              />
            </svg>
          </li>
        )
      })}
    </ul>
  )
}
