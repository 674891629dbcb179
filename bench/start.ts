import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Site, startSite } from '../e2e/support/site'
import { buildIfNeeded, compile } from '../scripts/setup/build-site'
import { readArguments } from './arguments'
import { corpusArticle, writeCorpus } from './corpus'
import { buildPeer, installPeer, PEERS, type Peer } from './peers'
import { measureUse, memoryOfChildren } from './process-tree'
import { median, printTable } from './report'

const { sizes, runs, peers } = readArguments({ sizes: '1000,10000', runs: '3' })

/** The published server settles for this long before its memory is read, milliseconds. */
const SETTLE_MS = 3_000

const NEWEST = Date.now() - 60_000

type Run = { readonly wall: number; readonly cpu: number; readonly peak: number }

/**
 * `npm run bench:start [-- --sizes 1000,10000 --runs 3 --peers]`: from `npm start` to the first page,
 * with the site built and its packages there: content never seen, content unchanged, one article
 * changed. Beside it, with `--peers`, what other generators take to build the same articles.
 */
await compile()
await buildIfNeeded()
const scratch = mkdtempSync(path.join(tmpdir(), 'do-khoi-dong-'))
const rows: (string | number)[][] = []
try {
  for (const size of sizes) {
    await measureSite(size)
    if (peers) for (const peer of PEERS) await measurePeer(peer, size)
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
const heads = ['what', 'articles', 'runs', 'wall s', 'CPU s', 'ms CPU an article', 'peak MB']
printTable('Start', [...heads, 'resident MB'], rows)
process.exit()

async function measureSite(size: number): Promise<void> {
  const dir = path.join(scratch, `bao-${size}`)
  writeCorpus(dir, size, NEWEST)
  const site = await startSite({})
  await site.stop()
  const kinds: Record<string, Run[]> = { cold: [], unchanged: [], 'one changed': [] }
  const resident: number[] = []
  try {
    for (let run = 0; run < runs; run++) {
      rmSync(path.join(site.dir, '.cache', 'content'), { recursive: true, force: true })
      kinds.cold?.push(await measureStart(site, dir))
      resident.push(memoryOfChildren())
      await site.stop()
      kinds.unchanged?.push(await measureStart(site, dir))
      await site.stop()
      const { file, text } = corpusArticle(Math.floor(size / 2), NEWEST, `Lần chạy thứ ${run}.`)
      writeFileSync(path.join(dir, file), text)
      kinds['one changed']?.push(await measureStart(site, dir))
      await site.stop()
    }
  } finally {
    await site.dispose()
    rmSync(dir, { recursive: true, force: true })
  }
  for (const [kind, found] of Object.entries(kinds))
    note(`this site, ${kind}`, size, found, kind === 'cold' ? median(resident) : '')
}

async function measureStart(site: Site, contentDir: string): Promise<Run> {
  const startedAt = performance.now()
  const { result: wall, use } = await measureUse(async () => {
    await site.restart({ CONTENT_DIR: contentDir })
    await (await fetch(site.url)).text()
    return (performance.now() - startedAt) / 1000
  })
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
  return { wall, ...use }
}

async function measurePeer(peer: Peer, size: number): Promise<void> {
  const folder = installPeer(peer, path.join(scratch, 'peers'))
  const content = path.join(folder, peer.content)
  rmSync(content, { recursive: true, force: true })
  writeCorpus(content, size, NEWEST, peer.extension)
  const found: Run[] = []
  for (let run = 0; run < runs; run++) {
    const startedAt = performance.now()
    const { use } = await measureUse(() => buildPeer(peer, folder))
    found.push({ wall: (performance.now() - startedAt) / 1000, ...use })
  }
  note(`${peer.name}, build`, size, found, '')
}

function note(what: string, size: number, found: readonly Run[], resident: number | ''): void {
  const middle = (key: keyof Run) => median(found.map((run) => run[key]))
  const cpu = middle('cpu')
  const row = [what, size, found.length, middle('wall'), cpu, (cpu * 1000) / size, middle('peak')]
  rows.push([...row, resident])
  console.log(what, size, found)
}
