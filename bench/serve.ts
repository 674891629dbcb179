import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { claimPort } from '../e2e/support/claim-port'
import { startEdge } from '../e2e/support/edge'
import { startSite } from '../e2e/support/site'
import { buildIfNeeded, compile } from '../scripts/setup/build-site'
import { ensureProgram } from '../scripts/setup/system-program'
import { readArguments } from './arguments'
import { byTurns, middle, middleRatio, type Pair } from './by-turns'
import { corpusArticle, writeCorpus } from './corpus'
import { median, printTable } from './report'
import { siteCosts } from './site-costs'
import { runStaticNginx, type ServedFile } from './static-nginx'
import { wholeAnswer } from './whole-answer'
import { load } from './wrk'

const { sizes, runs } = readArguments({ sizes: '200', runs: '7' })

const CONNECTIONS = 64

/** How many readers ask while publications are timed. */
const BUSY_CONNECTIONS = 8

/** Headers of the edge's answer that the file goes out with too: the bytes are to be the same. */
const ALIKE = ['content-encoding', 'cache-control', 'vary', 'content-security-policy']

/** How many old articles are read for the first time to see what that costs. */
const COLD = 60

/**
 * `npm run bench:serve [-- --runs 7]`: the edge beside nginx serving the same compressed pages as
 * files, by turns; what the site's own answers cost; publications while readers ask, until the edge
 * shows them.
 */
await compile()
await buildIfNeeded()
const program = ensureProgram('nginx', 'nginx-light')
const newest = Date.now() - 60_000
const scratch = mkdtempSync(path.join(tmpdir(), 'do-phuc-vu-'))
const contentDir = path.join(scratch, 'content')
const articles = sizes[0] ?? 200
writeCorpus(contentDir, articles, newest)
const site = await startSite({ contentDir })
// A first page may take its time on a busy machine.
const edge = await startEdge(site.url, { EDGE_ANSWER_WITHIN: '60s' })
const pages = [
  { page: 'front page', address: '/' },
  { page: 'article', address: corpusArticle(14, newest).address },
]
const files = await Promise.all(pages.map(({ address }) => asFile(edge.url + address)))
const port = await claimPort()
const plain = await runStaticNginx(program, path.join(scratch, 'static'), port, files)
try {
  await compareWithFiles()
  await showCosts()
  await showPublications()
} finally {
  await Promise.all([plain.stop(), edge.dispose()])
  await site.dispose()
  rmSync(scratch, { recursive: true, force: true })
}
process.exit()

/** The edge's own answer, as a file that goes out with the same headers. */
async function asFile(url: string): Promise<ServedFile> {
  const { bytes, headers } = await wholeAnswer(url)
  const alike = ALIKE.flatMap((name) => {
    const value = headers[name]
    return value === undefined ? [] : [[name, String(value).replaceAll('"', '\\"')]]
  })
  const name = `${path.basename(new URL(url).pathname) || 'index'}.html`
  return { name, bytes, headers: Object.fromEntries(alike) }
}

async function compareWithFiles(): Promise<void> {
  const rows: (string | number)[][] = []
  for (const [index, { page, address }] of pages.entries()) {
    const file = { url: `http://127.0.0.1:${port}/${files[index]?.name}`, nginx: plain }
    const cached = { url: edge.url + address, nginx: edge.nginx }
    rows.push(...rowsOf(page, await byTurns(file, cached, { connections: CONNECTIONS, runs })))
  }
  const heads = [
    'page',
    'served by',
    'requests/s',
    '99 % ms',
    'CPU µs',
    '× rate',
    '× 99 %',
    '× CPU',
  ]
  printTable(`${CONNECTIONS} connections, medians of ${runs} rounds each, by turns`, heads, rows)
}

function rowsOf(page: string, pairs: readonly Pair[]): (string | number)[][] {
  const figures = (which: keyof Pair) => [
    middle(pairs, which, 'rate'),
    middle(pairs, which, 'p99'),
    middle(pairs, which, 'cpu') * 1e6,
  ]
  const ratios = (['rate', 'p99', 'cpu'] as const).map((what) => middleRatio(pairs, what))
  return [
    [page, 'nginx, file', ...figures('one'), '', '', ''],
    [page, 'the edge', ...figures('other'), ...ratios],
  ]
}

async function showCosts(): Promise<void> {
  const cold = Array.from(
    { length: COLD },
    (_, index) => corpusArticle(articles - 1 - index, newest).address,
  )
  const { same, cached, rendered } = await siteCosts(site, pages[1]?.address ?? '/', cold)
  printTable(
    'What an answer costs the site',
    ['answer', 'CPU µs'],
    [
      ['“still the same” (304)', same],
      ['a page Next.js has', cached],
      ['a page rendered', rendered],
    ],
  )
}

/** Saves an article again and again while others read, and waits for its words. */
async function showPublications(): Promise<void> {
  const all: number[] = []
  const behind: number[] = []
  const readers = load(`${edge.url}/`, BUSY_CONNECTIONS, 3 * (runs + 1))
  // The first save also loads the compiler.
  for (let run = 0; run <= runs; run++) {
    const words = `Lần lưu thứ ${run}.`
    const { file, address, text } = corpusArticle(20, newest, words)
    await wholeAnswer(edge.url + address)
    const savedAt = performance.now()
    writeFileSync(path.join(contentDir, file), text)
    const [atSite, atEdge] = await Promise.all([
      whenShown(site.url + address, words),
      whenShown(edge.url + address, words),
    ])
    if (run === 0) continue
    all.push(atEdge - savedAt)
    behind.push(Math.max(0, atEdge - atSite))
  }
  await readers
  printTable(
    `${runs} publications while readers ask`,
    ['', 'median ms', 'slowest ms'],
    [
      ['from saving to the edge', median(all), Math.max(...all)],
      ['from the site to the edge', median(behind), Math.max(...behind)],
    ],
  )
}

async function whenShown(url: string, words: string): Promise<number> {
  while (!(await (await fetch(url)).text()).includes(words)) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return performance.now()
}
