import { seededRandom, zipf } from './random'

/** How the edge keeps pages; the first is this project's (docs/decisions/0020-edge.md). */
export const POLICIES = ['validated', 'no edge', 's-maxage alone', 'purged at publication'] as const
export type Policy = (typeof POLICIES)[number]

export type Traffic = {
  /** Pages readers come to, the most read first. */
  readonly pages: number
  readonly visitsPerSecond: number
  readonly publicationsPerHour: number
  /** Of Zipf's law. */
  readonly exponent: number
  readonly seconds: number
  readonly seed: number
}

/** What happened, in all. */
export type Counts = {
  visits: number
  /** Visits that had to wait for the site. */
  waited: number
  /** Answers of the site: a bare "still the same", a page of its cache, a page rendered. */
  same: number
  cached: number
  rendered: number
  /** The longest a reader got what was there before a publication, seconds after it. */
  oldest: number
}

/** For how long a page is good, as the pages say, and, where an edge goes by that alone, no good at all; seconds. */
const REVALIDATE = 30
const EXPIRE = 60

/** Plays so many seconds of visits and publications. The same traffic gives the same counts. */
export function simulate(traffic: Traffic, policy: Policy): Counts {
  const { pages, visitsPerSecond, publicationsPerHour, seconds } = traffic
  const random = seededRandom(traffic.seed)
  const pick = zipf(pages, traffic.exponent, random)
  const after = (perSecond: number) => -Math.log(1 - random()) / perSecond
  const site = makeSite(pages)
  const edge = makeEdge(pages, policy, site)
  let publication = after(publicationsPerHour / 3600)
  for (let now = after(visitsPerSecond); now < seconds; now += after(visitsPerSecond)) {
    while (publication < now) {
      site.publish(publication)
      edge.publish(publication)
      publication += after(publicationsPerHour / 3600)
    }
    edge.visit(pick(), now)
  }
  return site.counts
}

type Site = {
  readonly counts: Counts
  publish(now: number): void
  /** Asks for a page; returns when what comes back was made. */
  ask(page: number, now: number, knows: boolean): number
  /** Notes that a reader got a page made at `madeAt`. */
  show(madeAt: number, now: number): void
}

function makeSite(pages: number): Site {
  const counts = { visits: 0, waited: 0, same: 0, cached: 0, rendered: 0, oldest: 0 }
  const madeAt = new Float64Array(pages).fill(Number.NEGATIVE_INFINITY)
  let published = Number.NEGATIVE_INFINITY
  return {
    counts,
    publish(now) {
      published = now
    },
    ask(page, now, knows) {
      const made = madeAt[page] ?? 0
      if (now - made > REVALIDATE || made < published) {
        counts.rendered++
        madeAt[page] = now
        return now
      }
      if (knows) counts.same++
      else counts.cached++
      return made
    },
    show(made, now) {
      counts.visits++
      if (made < published) counts.oldest = Math.max(counts.oldest, now - published)
    },
  }
}

type Edge = { publish(now: number): void; visit(page: number, now: number): void }

function makeEdge(pages: number, policy: Policy, site: Site): Edge {
  const gotAt = new Float64Array(pages).fill(Number.NEGATIVE_INFINITY)
  const made = new Float64Array(pages).fill(Number.NEGATIVE_INFINITY)
  const fetchPage = (page: number, now: number) => {
    made[page] = site.ask(page, now, policy === 'validated' && (made[page] ?? 0) > 0)
    gotAt[page] = now
  }
  return {
    publish() {
      if (policy === 'purged at publication') gotAt.fill(Number.NEGATIVE_INFINITY)
    },
    visit(page, now) {
      const state = stateOf(policy, gotAt[page] ?? 0, now)
      const before = made[page] ?? 0
      if (state !== 'fresh') fetchPage(page, now)
      if (state === 'wait') site.counts.waited++
      site.show(state === 'behind' ? before : (made[page] ?? 0), now)
    },
  }
}

/** Whether a cached page is served, served and asked for again behind, or waited for. */
function stateOf(policy: Policy, got: number, now: number): 'fresh' | 'behind' | 'wait' {
  if (policy === 'no edge') return 'wait'
  if (policy === 'validated') {
    const ticks = Math.floor(now) - Math.floor(got)
    if (ticks === 0) return 'fresh'
    return ticks === 1 ? 'behind' : 'wait'
  }
  if (now - got < REVALIDATE) return 'fresh'
  return now - got < EXPIRE ? 'behind' : 'wait'
}
