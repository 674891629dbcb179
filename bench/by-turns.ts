import type { Nginx } from '../server/edge/run-nginx'
import { cpuOfTree } from './process-tree'
import { median } from './report'
import { load } from './wrk'

const ROUND_SECONDS = 1

/** Something that serves one page. */
export type Target = { readonly url: string; readonly nginx: Nginx }

/** Answers a second, ms that all but a hundredth took at most, processor seconds an answer. */
export type Round = { readonly rate: number; readonly p99: number; readonly cpu: number }

/** One thing and another, measured at nearly the same time. */
export type Pair = { readonly one: Round; readonly other: Round }

/** Measures two targets by turns, `runs` times each, after a round to warm up. */
export async function byTurns(
  one: Target,
  other: Target,
  { connections, runs }: { connections: number; runs: number },
): Promise<Pair[]> {
  const pairs: Pair[] = []
  for (let run = 0; run <= runs; run++) {
    const isFirst = run % 2 === 0
    const early = await round(isFirst ? one : other, connections)
    const late = await round(isFirst ? other : one, connections)
    if (run > 0) pairs.push(isFirst ? { one: early, other: late } : { one: late, other: early })
  }
  return pairs
}

/** The middle of what one or the other had. */
export function middle(pairs: readonly Pair[], which: keyof Pair, what: keyof Round): number {
  return median(pairs.map((pair) => pair[which][what]))
}

/** The middle of how many times the other had what the one had in the same turn. */
export function middleRatio(pairs: readonly Pair[], what: keyof Round): number {
  return median(pairs.map(({ one, other }) => other[what] / one[what]))
}

async function round({ url, nginx }: Target, connections: number): Promise<Round> {
  const before = cpuOfTree(nginx.pid)
  const { requests, rate, p99 } = await load(url, connections, ROUND_SECONDS)
  return { rate, p99, cpu: (cpuOfTree(nginx.pid) - before) / requests }
}
