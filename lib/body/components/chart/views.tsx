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
  const label = description ?? t('label', { title })
  return (
    <figure className="chart">
      <figcaption className="chart-title">
        {title} {unit && <span className="chart-unit">({unit})</span>}
      </figcaption>
      {description && <p>{description}</p>}
      {data.series.length > 1 && kind !== 'shares' && kind !== 'bars' && <Keys {...data} />}
      {kind === 'bars' && <Bars {...data} />}
      {kind === 'shares' && <Shares {...data} />}
      {(kind === 'lines' || kind === 'areas') && <Plot {...{ ...data, kind, label }} />}
      <details className="chart-data">
        <summary>{t('data')}</summary>
        {children}
      </details>
      {source && <p className="chart-notes">{t('source', { name: source })}</p>}
    </figure>
  )
}

/** Which line is whose. */
function Keys({ series }: { readonly series: readonly string[] }) {
  return (
    <ul className="chart-keys">
      {series.map((name, at) => (
        <li key={name}>
          <svg height="1em" aria-hidden="true">
            <line className={`chart-${at}`} x2="100%" y1="50%" y2="50%" strokeWidth="4" />
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
