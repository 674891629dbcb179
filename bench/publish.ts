import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { startSite } from '../e2e/support/site'
import { buildIfNeeded, compile } from '../scripts/setup/build-site'
import { corpusArticle, writeCorpus } from './corpus'

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: {
    sizes: { type: 'string', default: '100,1000,10000' },
    runs: { type: 'string', default: '15' },
  },
})

/**
 * `npm run bench:publish [-- --sizes 100,1000 --runs 15]`: on a running production site, the time
 * from saving an article to its new words in a served page, for archives of several sizes.
 */
await compile()
await buildIfNeeded()
const rows: string[] = []
for (const size of values.sizes.split(',').map(Number))
  rows.push(await measure(size, Number(values.runs)))
console.log(`\nNode ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}`)
console.log('| documents | saves | median ms | min | max |\n|---|---|---|---|---|')
console.log(rows.join('\n'))
process.exit()

async function measure(size: number, runs: number): Promise<string> {
  const dir = mkdtempSync(path.join(tmpdir(), 'do-xuat-ban-'))
  const newest = Date.now() - 60_000
  writeCorpus(dir, size, newest)
  const site = await startSite({ contentDir: dir })
  try {
    const times: number[] = []
    for (let run = 0; run <= runs; run++) {
      // From all over the archive; every other save is of an article seen before.
      const index = Math.floor((run * size) / (runs + 1) / 2) * 2
      times.push(await timeSave(site.url, dir, index, newest, `Lần lưu thứ ${run}.`))
    }
    // The first save also loads the compiler.
    const sorted = times.slice(1).sort((a, b) => a - b)
    const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
    return `| ${size} | ${runs} | ${Math.round(median)} | ${Math.round(sorted[0] ?? 0)} | ${Math.round(sorted.at(-1) ?? 0)} |`
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
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return performance.now() - savedAt
}
