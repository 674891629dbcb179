import { useTranslations } from 'next-intl'
import type { FullProps, LiteProps } from '../view-props'
import { Bars } from './bars'
import { cellsIn, chartData } from './chart-data'
import type { chart } from './index'
import { Plot } from './plot'
import { Shares } from './shares'

/** Drawn when the page is; the table itself is folded away below. */
export function Full(props: FullProps<typeof chart>) {
  const { kind, title, description, unit, source, node, children } = props
  const t = useTranslations('body.chart')
  const data = chartData(cellsIn(node))
  const isPlot = kind === 'lines' || kind === 'areas'
  const label = description ?? t('label', { title })
  return (
    <figure className="chart">
      <figcaption className="chart-title">
        {title} {unit && <span className="chart-unit">({unit})</span>}
      </figcaption>
      {description && <p>{description}</p>}
      {data.series.length > 1 && isPlot && <Keys {...data} kind={kind} />}
      {kind === 'bars' && <Bars {...data} />}
      {kind === 'shares' && <Shares {...data} />}
      {isPlot && <Plot {...{ ...data, kind, label }} />}
      <details className="chart-data">
        <summary>{t('data')}</summary>
        {children}
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
  const { title, description, unit, source, children } = props
  const t = useTranslations('body.chart')
  return (
    <figure>
      <figcaption>{unit ? `${title} (${unit})` : title}</figcaption>
      {description && <p>{description}</p>}
      {children}
      {source && <small>{t('source', { name: source })}</small>}
    </figure>
  )
}
