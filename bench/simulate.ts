import { parseArgs } from 'node:util'
import { type Counts, POLICIES, type Policy, simulate, type Traffic } from './cache-model'
import { printTable } from './report'

/** What an answer costs the site, microseconds of a processor: `npm run bench:serve` measures it. */
const { values } = parseArgs({
  args: process.argv.slice(2),
  options: {
    same: { type: 'string', default: '110' },
    cached: { type: 'string', default: '1400' },
    rendered: { type: 'string', default: '12000' },
    edge: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
  },
})
const micros = {
  same: Number(values.same),
  cached: Number(values.cached),
  rendered: Number(values.rendered),
  edge: Number(values.edge),
}

const SECONDS = 900

/** Ten visits a second are a million a day at an even pace; pages and publications grow slower. */
const LOADS: readonly (Pick<Traffic, 'pages' | 'visitsPerSecond' | 'publicationsPerHour'> & {
  readonly name: string
})[] = [
  { name: 'today', pages: 10_000, visitsPerSecond: 10, publicationsPerHour: 10 },
  { name: '10 ×', pages: 20_000, visitsPerSecond: 100, publicationsPerHour: 20 },
  { name: '100 ×', pages: 50_000, visitsPerSecond: 1_000, publicationsPerHour: 40 },
  { name: '1,000 ×', pages: 100_000, visitsPerSecond: 10_000, publicationsPerHour: 80 },
]

/**
 * `npm run bench:simulate [-- --same 110 --cached 1400 --rendered 12000 --edge 20]`: what readers and
 * publications ask of the site through the edge, and through other ways of keeping pages, from
 * today's load to a thousand times as much.
 */
const rows = LOADS.flatMap(({ name, ...load }) =>
  POLICIES.map((policy) => {
    const counts = simulate(
      { ...load, exponent: 1, seconds: SECONDS, seed: Number(values.seed) },
      policy,
    )
    return [name, policy, load.visitsPerSecond, ...figures(counts, policy)]
  }),
)
const heads = [
  'load',
  'pages are cached',
  'visits/s',
  '“same”/s',
  'Next cached/s',
  'rendered/s',
  'wait for the site %',
  'site, processors',
  'edge, processors',
  'old for s',
]
printTable(`Fifteen minutes of visits by Zipf’s law, simulated`, heads, rows)

function figures(counts: Counts, policy: Policy): number[] {
  const { same, cached, rendered } = counts
  const perSecond = (count: number) => count / SECONDS
  const used = same * micros.same + cached * micros.cached + rendered * micros.rendered
  return [
    perSecond(same),
    perSecond(cached),
    perSecond(rendered),
    (100 * counts.waited) / counts.visits,
    perSecond(used) / 1e6,
    policy === 'no edge' ? 0 : (perSecond(counts.visits) * micros.edge) / 1e6,
    counts.oldest,
  ]
}
