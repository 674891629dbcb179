import type { Site } from '../e2e/support/site'
import { cpuOfTree } from './process-tree'
import { wholeAnswer } from './whole-answer'
import { load } from './wrk'

const CONNECTIONS = 4
const SECONDS = 3

/**
 * What an answer costs the site itself, in microseconds of a processor: that a page is still the same,
 * a page Next.js has, and the pages at `cold`, which nobody has asked for before.
 */
export async function siteCosts(site: Site, address: string, cold: readonly string[]) {
  const url = site.url + address
  const sameCost = async () => {
    const { headers } = await wholeAnswer(url)
    return costOf(site, () => load(url, CONNECTIONS, SECONDS, headers.etag))
  }
  const cachedCost = () => costOf(site, () => load(url, CONNECTIONS, SECONDS))
  const coldCost = () =>
    costOf(site, async () => {
      for (const one of cold) await wholeAnswer(site.url + one)
      return { requests: cold.length }
    })
  return { rendered: await coldCost(), cached: await cachedCost(), same: await sameCost() }
}

async function costOf(site: Site, ask: () => Promise<{ requests: number }>): Promise<number> {
  const pid = site.process.pid ?? 0
  const before = cpuOfTree(pid)
  const { requests } = await ask()
  return ((cpuOfTree(pid) - before) * 1e6) / requests
}
