import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startSite } from '../e2e/support/site'
import { buildIfNeeded, compile } from '../scripts/setup/build-site'
import { readArguments } from './arguments'
import { corpusArticle, writeCorpus } from './corpus'
import { cpuOfChildren, memoryOfChildren } from './process-tree'
import { median, printTable } from './report'

const { sizes, runs } = readArguments({ sizes: '100,1000,10000', runs: '15' })

/** How often the page is asked for, milliseconds: asking costs processor time too. */
const LOOK_EVERY_MS = 20

/** Between two saves, milliseconds. */
const PAUSE_MS = 500

/**
 * `npm run bench:publish [-- --sizes 100,1000 --runs 15]`: on a running production site, the time
 * from saving an article to its new words in a served page, for archives of several sizes.
 */
await compile()
await buildIfNeeded()
const rows: (string | number)[][] = []
for (const size of sizes) rows.push(await measure(size))
const heads = [
  'articles',
  'saves',
  'median ms',
  'fastest',
  'slowest',
  'CPU ms a save',
  'resident MB',
]
printTable('From saving an article to its new words in a page', heads, rows)
process.exit()

async function measure(size: number): Promise<(string | number)[]> {
  const dir = mkdtempSync(path.join(tmpdir(), 'do-xuat-ban-'))
  const newest = Date.now() - 60_000
  writeCorpus(dir, size, newest)
  const site = await startSite({ contentDir: dir })
  try {
    const times: number[] = []
    // The first save also loads the compiler.
    await timeSave(site.url, dir, 0, newest, 'Lần lưu đầu.')
    const cpuBefore = cpuOfChildren()
    for (let run = 1; run <= runs; run++) {
      // From all over the archive; every other save is of an article seen before.
      const index = Math.floor((run * size) / (runs + 1) / 2) * 2
      times.push(await timeSave(site.url, dir, index, newest, `Lần lưu thứ ${run}.`))
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
    const cpu = ((cpuOfChildren() - cpuBefore) * 1000) / runs
    const fastest = Math.min(...times)
    return [size, runs, median(times), fastest, Math.max(...times), cpu, memoryOfChildren()]
  } finally {
    await site.dispose()
    rmSync(dir, { recursive: true, force: true })
  }
}

async function timeSave(url: string, dir: string, index: number, newest: number, words: string) {
  const { file, address, text } = corpusArticle(index, newest, words)
  await (await fetch(url + address)).text()
  const savedAt = performance.now()
  writeFileSync(path.join(dir, file), text)
  while (!(await (await fetch(url + address)).text()).includes(words)) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
  return performance.now() - savedAt
}
