import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startSite } from '../e2e/support/site'
import { buildIfNeeded, compile } from '../scripts/setup/build-site'
import { readArguments } from './arguments'
import { corpusArticle, writeCorpus } from './corpus'
import { median, printTable } from './report'

const { sizes, runs } = readArguments({ sizes: '100,10000', runs: '30' })

/**
 * `npm run bench:pages [-- --sizes 100,10000 --runs 30]`: how long pages take that nobody has asked
 * for before, so that they are rendered from the store, in archives of several sizes.
 */
await compile()
await buildIfNeeded()
const rows: (string | number)[][] = []
for (const size of sizes) rows.push(await measure(size))
const heads = ['articles', 'old article', 'deep section page', 'deep page of all', 'kept article']
printTable('First view of a page, median milliseconds', heads, rows)
process.exit()

async function measure(size: number): Promise<number[]> {
  const dir = mkdtempSync(path.join(tmpdir(), 'do-trang-'))
  const newest = Date.now() - 60_000
  writeCorpus(dir, size, newest)
  const site = await startSite({ contentDir: dir })
  const oldest = (run: number) => corpusArticle(size - 1 - (run % size), newest).address
  const deepest = (list: string, pages: number) => (run: number) => {
    const page = pages - (run % pages)
    return page === 1 ? list : `${list}/trang/${page}`
  }
  try {
    // The first pages of all also load the renderer.
    for (let run = 0; run < 5; run++) await timeView(site.url, oldest(size - 1 - run))
    return [
      size,
      await medianView(site.url, oldest),
      await medianView(site.url, deepest('/thoi-su', Math.ceil(size / 14 / 20))),
      await medianView(site.url, deepest('/tin-moi-nhat', Math.ceil(size / 20))),
      await medianView(site.url, () => oldest(0)),
    ]
  } finally {
    await site.dispose()
    rmSync(dir, { recursive: true, force: true })
  }
}

async function medianView(url: string, address: (run: number) => string): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) times.push(await timeView(url, address(run)))
  return median(times)
}

async function timeView(url: string, address: string): Promise<number> {
  const startedAt = performance.now()
  const answer = await fetch(url + address)
  await answer.text()
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  return performance.now() - startedAt
}
