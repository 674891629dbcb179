import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build, compile } from '../scripts/setup/build-site'
import { readArguments } from './arguments'
import { writeCorpus } from './corpus'
import { measureUse } from './process-tree'
import { median, printTable } from './report'

const { sizes, runs } = readArguments({ sizes: '100,10000', runs: '2' })

/**
 * `npm run bench:build [-- --sizes 100,10000 --runs 2]`: `next build` alone, with the content compiled
 * before, for archives of several sizes. Leaves a build of the last one behind; the next start makes
 * a new one.
 */
const rows: (string | number)[][] = []
for (const size of sizes) {
  const dir = mkdtempSync(path.join(tmpdir(), 'do-dung-'))
  process.env.CONTENT_DIR = dir
  writeCorpus(dir, size, Date.now() - 60_000)
  await compile()
  const found: { wall: number; cpu: number; peak: number }[] = []
  for (let run = 0; run < runs; run++) {
    rmSync('.next', { recursive: true, force: true })
    const startedAt = performance.now()
    const { use } = await measureUse(build)
    found.push({ wall: (performance.now() - startedAt) / 1000, ...use })
  }
  const middle = (key: 'wall' | 'cpu' | 'peak') => median(found.map((run) => run[key]))
  rows.push([size, runs, middle('wall'), middle('cpu'), middle('peak')])
  rmSync(dir, { recursive: true, force: true })
}
rmSync('.next', { recursive: true, force: true })
printTable('next build, from nothing', ['articles', 'runs', 'wall s', 'CPU s', 'peak MB'], rows)
