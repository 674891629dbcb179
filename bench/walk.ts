import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEdge } from '../e2e/support/edge'
import { startSite } from '../e2e/support/site'
import { buildIfNeeded, compile } from '../scripts/setup/build-site'
import { readArguments } from './arguments'
import { corpusArticle, writeCorpus } from './corpus'
import { memoryOfTree } from './process-tree'
import { median, printTable } from './report'
import { wholeAnswer } from './whole-answer'

const { sizes } = readArguments({ sizes: '10000', runs: '1' })

/** Memory is looked at so often on the way. */
const STOPS = 10

/** So many readers walk at once. */
const WALKERS = 4

/**
 * `npm run bench:walk [-- --sizes 10000]`: every article of an archive, the oldest first, asked for
 * once through the edge; and what memory the site and the edge hold on the way.
 */
await compile()
await buildIfNeeded()
const size = sizes[0] ?? 10_000
const newest = Date.now() - 60_000
const contentDir = mkdtempSync(path.join(tmpdir(), 'do-kho-bai-'))
writeCorpus(contentDir, size, newest)
const site = await startSite({ contentDir })
const edge = await startEdge(site.url, { EDGE_ANSWER_WITHIN: '60s' })
const rows: number[][] = []
try {
  for (let stop = 0; stop < STOPS; stop++) {
    const times = await walk((stop * size) / STOPS, ((stop + 1) * size) / STOPS)
    const memory = [site.process.pid, edge.nginx.pid].map((pid) => memoryOfTree(pid ?? 0))
    rows.push([((stop + 1) * size) / STOPS, median(times), ...memory])
  }
  const heads = ['articles read', 'median ms', 'site and publisher MB', 'edge MB']
  printTable('A cold archive walked through the edge', heads, rows)
} finally {
  await edge.dispose()
  await site.dispose()
  rmSync(contentDir, { recursive: true, force: true })
}
process.exit()

async function walk(from: number, to: number): Promise<number[]> {
  const times: number[] = []
  let next = from
  const walker = async () => {
    while (next < to) {
      const index = size - 1 - next++
      const startedAt = performance.now()
      await wholeAnswer(edge.url + corpusArticle(index, newest).address)
      times.push(performance.now() - startedAt)
    }
  }
  await Promise.all(Array.from({ length: WALKERS }, walker))
  return times
}
