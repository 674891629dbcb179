import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { claimPort } from '../e2e/support/claim-port'
import { buildIfNeeded, compile } from '../scripts/setup/build-site'
import { corpusArticle, writeCorpus } from './corpus'
import { cpuOfTree, memoryOfTree } from './process-tree'
import { median, printTable } from './report'
import { wholeAnswer } from './whole-answer'
import { load } from './wrk'

const ARTICLES = 200
const CONNECTIONS = 4
const SECONDS = 3

/** How many pages are asked for the first time in a round. */
const COLD = 20

/** How often a page is asked for until it shows what was saved, milliseconds: asking costs time too. */
const LOOK_EVERY_MS = 10

/**
 * `npm run bench:versus -- --before <folder> [--runs 5]`: this site, the one built in `folder` (an earlier
 * version, with its packages and its build), and plain `next start` of that one, by turns.
 */
const { values } = parseArgs({
  args: process.argv.slice(2),
  options: { before: { type: 'string' }, runs: { type: 'string', default: '5' } },
})
const runs = Number(values.runs)
const before = path.resolve(values.before ?? fail('--before <folder> is missing'))
await compile()
await buildIfNeeded()
const newest = Date.now() - 60_000
const scratch = mkdtempSync(path.join(tmpdir(), 'do-hon-kem-'))
const ARTICLE = corpusArticle(14, newest).address

/** One of those compared: where it lies, and with which arguments Node.js starts it. */
type Contender = { readonly name: string; readonly dir: string; readonly args: readonly string[] }

const contenders: readonly Contender[] = [
  { name: 'this', dir: process.cwd(), args: startOf(process.cwd()) },
  { name: 'before', dir: before, args: startOf(before) },
  { name: 'next start', dir: before, args: ['node_modules/next/dist/bin/next', 'start'] },
]

type Figures = Readonly<Record<string, number>>

const rounds: Record<string, Figures>[] = []
try {
  for (let round = 0; round < runs; round++) {
    const figures: Record<string, Figures> = {}
    const order = round % 2 === 0 ? contenders : [...contenders].reverse()
    for (const contender of order) figures[contender.name] = await measure(contender, round)
    rounds.push(figures)
    console.log(round, figures)
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
const names = contenders.map(({ name }) => name)
const kinds = [...new Set(rounds.flatMap((round) => Object.values(round).flatMap(Object.keys)))]
printTable(
  `Medians of ${runs} rounds, by turns; behind each, how many times that of "before" in the same round`,
  ['', ...names],
  kinds.map((kind) => [kind, ...names.map((name) => cellOf(kind, name))]),
)
process.exit()

function fail(why: string): never {
  throw new Error(why)
}

/** The arguments with which `npm start` runs Node there. */
function startOf(dir: string): string[] {
  const { scripts } = JSON.parse(readFileSync(path.join(dir, 'package.json'), 'utf8')) as {
    scripts: { start: string }
  }
  return scripts.start.replace(/^(?:exec )?node /, '').split(' ')
}

function cellOf(kind: string, name: string): string {
  const own = rounds.map((round) => round[name]?.[kind] ?? Number.NaN)
  if (own.some(Number.isNaN)) return '–'
  const ratios = rounds.map((round, at) => (own[at] ?? 0) / (round.before?.[kind] ?? Number.NaN))
  return `${median(own).toFixed(0)} (${median(ratios).toFixed(2)})`
}

async function measure(contender: Contender, round: number): Promise<Figures> {
  const content = path.join(scratch, 'noi-dung')
  rmSync(content, { recursive: true, force: true })
  writeCorpus(content, ARTICLES, newest)
  const startedAt = performance.now()
  const site = await start(contender, content)
  const started = performance.now() - startedAt
  try {
    const rendered = await costOf(site.pid, async () => {
      for (let index = 0; index < COLD; index++)
        await wholeAnswer(site.url + corpusArticle(ARTICLES - 1 - index, newest).address)
      return { requests: COLD }
    })
    const url = site.url + ARTICLE
    const { headers } = await wholeAnswer(url)
    await load(url, CONNECTIONS, 1)
    const cached = await costOf(site.pid, () => load(url, CONNECTIONS, SECONDS))
    const same = await costOf(site.pid, () => load(url, CONNECTIONS, SECONDS, headers.etag))
    const front = await costOf(site.pid, () => load(`${site.url}/`, CONNECTIONS, SECONDS))
    const figures = {
      'start, ms': started,
      'a page rendered, µs': rendered,
      'an article in the cache, µs': cached,
      'the front page in the cache, µs': front,
      '“still the same” (304), µs': same,
      'memory, MB': memoryOfTree(site.pid),
    }
    // Plain Next.js has no publisher.
    if (contender.name === 'next start') return figures
    return { ...figures, 'from saving to the page, ms': await timeSave(site.url, content, round) }
  } finally {
    await site.stop()
  }
}

async function start({ dir, args }: Contender, content: string) {
  const port = await claimPort()
  const env = {
    ...process.env,
    CONTENT_DIR: content,
    PORT: String(port),
    HOSTNAME: '127.0.0.1',
    NODE_ENV: 'production' as const,
    DATA_DIR: path.join(scratch, 'du-lieu'),
  }
  const child = spawn(process.execPath, args, { cwd: dir, env, stdio: 'ignore' })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const url = `http://127.0.0.1:${port}`
  while (
    !(await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error(`${dir} ended with ${child.exitCode}`)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
  const stop = async () => {
    child.kill('SIGINT')
    await ended
  }
  return { url, pid: child.pid ?? 0, stop }
}

/** Microseconds of processor time an answer. */
async function costOf(pid: number, ask: () => Promise<{ requests: number }>): Promise<number> {
  const cpu = cpuOfTree(pid)
  const { requests } = await ask()
  return ((cpuOfTree(pid) - cpu) * 1e6) / requests
}

/** The middle of some saves, the first of which also loads the compiler. */
async function timeSave(url: string, content: string, round: number): Promise<number> {
  const times: number[] = []
  for (let save = 0; save < 6; save++) {
    const words = `Lần ${round}, lưu thứ ${save}.`
    const { file, address, text } = corpusArticle(20, newest, words)
    await wholeAnswer(url + address)
    const savedAt = performance.now()
    writeFileSync(path.join(content, file), text)
    while (!(await (await fetch(url + address)).text()).includes(words))
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    if (save > 0) times.push(performance.now() - savedAt)
  }
  return median(times)
}
