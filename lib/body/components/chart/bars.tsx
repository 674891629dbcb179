import { scaleLinear } from 'd3-scale'
import type { ChartData } from './chart-data'

/** One bar for each value, with its row's name and the value as written above: nothing is cut at any width. */
export function Bars({ series, rows }: ChartData) {
  const known = rows.flatMap(({ values }) => values.filter((value) => value !== undefined))
  const across = scaleLinear()
    .domain([Math.min(0, ...known), Math.max(0, ...known)])
    .range([0, 100])
  const zero = across(0)
  return (
    <ul className="chart-rows">
      {rows.map(({ label, values, written }) => (
        <li key={label + written.join()}>
          {values.map((value, at) => (
            <div key={series[at]}>
              <div className="chart-label">
                <span>{values.length > 1 ? `${label}, ${series[at]}` : label}</span>
                <b>{written[at]}</b>
              </div>
              <svg height="0.75em" aria-hidden="true">
                {value !== undefined && (
                  <rect
                    className={`chart-${at}`}
                    x={percent(Math.min(zero, across(value)))}
                    width={percent(Math.abs(across(value) - zero))}
                    height="100%"
                  />
                )}
              </svg>
            </div>
          ))}
        </li>
      ))}
    </ul>
  )
}

function percent(share: number): string {
  return `${Math.round(share * 100) / 100}%`
}
