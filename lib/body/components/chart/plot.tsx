import { scaleLinear, scalePoint } from 'd3-scale'
import { area, line, stack } from 'd3-shape'
import { formatNumber } from '@/lib/shared/text'
import type { ChartData } from './chart-data'

type Props = ChartData & { readonly kind: 'lines' | 'areas'; readonly label: string }

/** How high what is drawn is, and what is above and below it, em: it grows with the reader's text. */
const [HEIGHT, ABOVE, BELOW] = [14, 1.5, 2]

const TICKS = 4

/** What the narrowest column of text has room for, in letters of a label. */
const LETTERS = 34

/** Lines, or areas on top of each other. Texts are not scaled with the drawing: they stay as large as others. */
export function Plot({ series, rows, kind, label }: Props) {
  const layers = kind === 'areas' ? stacked(rows, series.length) : flat(rows, series.length)
  const all = layers.flat().flatMap((point) => (point ? [...point] : []))
  const [least, most] = [Math.min(...all), Math.max(...all)]
  const isFromZero = kind === 'areas' || (least >= 0 && least < most / 2)
  const up = scaleLinear()
    .domain([isFromZero ? Math.min(0, least) : least, most])
    .nice(TICKS)
    .range([100, 0])
  const across = scalePoint<number>()
    .domain(rows.map((_, at) => at))
    .range([0, 100])
  const x = (at: number) => across(at) ?? 0
  const yOf = (value: number) => `${rounded(ABOVE + (up(value) / 100) * HEIGHT)}em`
  const draw = { x, up }
  return (
    <svg
      role="img"
      aria-label={label}
      className="chart-plot"
      height={`${ABOVE + HEIGHT + BELOW}em`}
    >
      {up.ticks(TICKS).map((tick) => (
        <line key={tick} className="chart-rule" x2="100%" y1={yOf(tick)} y2={yOf(tick)} />
      ))}
      <svg
        y={`${ABOVE}em`}
        width="100%"
        height={`${HEIGHT}em`}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {layers.map((points, at) =>
          kind === 'areas' ? (
            <path key={series[at]} className={`chart-area chart-${at}`} d={areaOf(points, draw)} />
          ) : (
            <path key={series[at]} className={`chart-line chart-${at}`} d={lineOf(points, draw)} />
          ),
        )}
      </svg>
      {up.ticks(TICKS).map((tick) => (
        <text key={tick} y={yOf(tick)} dy="-0.3em">
          {formatNumber(tick)}
        </text>
      ))}
      {named(rows.map((row) => row.label)).map(({ at, name }) => (
        <text
          key={at}
          x={`${rounded(x(at))}%`}
          y={`${ABOVE + HEIGHT + 1.5}em`}
          textAnchor={at === 0 ? 'start' : at === rows.length - 1 ? 'end' : 'middle'}
        >
          {name}
        </text>
      ))}
    </svg>
  )
}

/** From where to where a series reaches in a row; undefined where that is not known. */
type Point = readonly [from: number, to: number] | undefined

type Draw = { readonly x: (at: number) => number; readonly up: (value: number) => number }

function flat(rows: ChartData['rows'], count: number): Point[][] {
  return Array.from({ length: count }, (_, at) =>
    rows.map(({ values }): Point => {
      const value = values[at]
      return value === undefined ? undefined : [value, value]
    }),
  )
}

function stacked(rows: ChartData['rows'], count: number): Point[][] {
  const keys = Array.from({ length: count }, (_, at) => at)
  const layers = stack<ChartData['rows'][number], number>()
    .keys(keys)
    .value(({ values }, at) => values[at] ?? 0)([...rows])
  return layers.map((layer) => layer.map(([from, to]): Point => [from, to]))
}

function lineOf(points: readonly Point[], { x, up }: Draw): string {
  const draw = line<Point>()
    .defined((point) => point !== undefined)
    .x((_, at) => rounded(x(at)))
    .y((point) => rounded(up(point?.[1] ?? 0)))
  return draw([...points]) ?? ''
}

function areaOf(points: readonly Point[], { x, up }: Draw): string {
  const draw = area<Point>()
    .x((_, at) => rounded(x(at)))
    .y0((point) => rounded(up(point?.[0] ?? 0)))
    .y1((point) => rounded(up(point?.[1] ?? 0)))
  return draw([...points]) ?? ''
}

/** As many names of rows as there is room for on a phone, the first and the last among them. */
function named(names: readonly string[]): { readonly at: number; readonly name: string }[] {
  const longest = Math.max(...names.map(({ length }) => length))
  const most = Math.max(2, Math.floor(LETTERS / (longest + 2)))
  const steps = Math.min(most, names.length) - 1
  const places = Array.from({ length: steps + 1 }, (_, at) =>
    Math.round((at * (names.length - 1)) / steps),
  )
  return [...new Set(places)].map((at) => ({ at, name: names[at] ?? '' }))
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
