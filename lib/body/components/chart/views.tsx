import { useTranslations } from 'next-intl'
import { PartStyle } from '../part-style'
import type { FullProps, LiteProps } from '../view-props'
import { Bars } from './bars'
import { type Cells, cellsIn, chartData, rowsOf } from './chart-data'
import type { chart } from './index'
import { Plot } from './plot'
import { Shares } from './shares'

/** Drawn when the page is; the table itself is folded away below. */
export function Full(props: FullProps<typeof chart>) {
  const { kind, title, description, unit, source } = props
  const t = useTranslations('body.chart')
  const data = chartData(cellsFor(props))
  const isPlot = kind === 'lines' || kind === 'areas'
  const label = description ?? t('label', { title })
  return (
    <figure className="chart">
      <figcaption className="chart-title" data-read="">
        {title} {unit && <span className="chart-unit">({unit})</span>}
      </figcaption>
      {description && <p data-read="">{description}</p>}
      {data.series.length > 1 && isPlot && <Keys {...data} kind={kind} />}
      {kind === 'bars' && <Bars {...data} />}
      {kind === 'shares' && <Shares {...data} />}
      {isPlot && <Plot {...{ ...data, kind, label }} />}
      <details className="chart-data">
        <summary>{t('data')}</summary>
        <Numbers {...props} />
      </details>
      {source && <p className="chart-notes">{t('source', { name: source })}</p>}
    </figure>
  )
}

/** Which line, or area, is whose. */
function Keys({ series, kind }: { readonly series: readonly string[]; readonly kind: string }) {
  return (
    <ul className="chart-keys">
      {series.map((name, at) => (
        <li key={name}>
          <svg height="1em" aria-hidden="true">
            {kind === 'areas' ? (
              <path className={`chart-area chart-${at}`} d="M0 2h28v12H0Z" />
            ) : (
              <path className={`chart-line chart-${at}`} d="M0 8h28" />
            )}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}

/** The table, by its name. */
export function Lite(props: LiteProps<typeof chart>) {
  const { title, description, unit, source } = props
  const t = useTranslations('body.chart')
  return (
    <figure>
      <figcaption>{unit ? `${title} (${unit})` : title}</figcaption>
      {description && <p>{description}</p>}
      <Numbers {...props} />
      {source && <small>{t('source', { name: source })}</small>}
    </figure>
  )
}

function cellsFor({ src, node, mediaOf }: FullProps<typeof chart>): Cells {
  return src === undefined ? cellsIn(node) : rowsOf(mediaOf(src))
}

/** The table: as it is written, or that of the file. */
function Numbers(props: FullProps<typeof chart>) {
  if (props.src === undefined) return props.children
  const [head = [], ...rows] = cellsFor(props)
  return (
    <>
      <PartStyle of="tables" />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached */}
      <section aria-label={props.title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {head.map((name) => (
                <th key={name}>{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.join()}>
                {row.map((cell, at) => (
                  <td key={head[at]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
