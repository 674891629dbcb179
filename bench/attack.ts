import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startEdge } from '../e2e/support/edge'
import { startSite } from '../e2e/support/site'
import { buildIfNeeded, compile } from '../scripts/setup/build-site'
import { readOptions } from './arguments'
import { ATTACKS } from './attacks'
import { corpusArticle, writeCorpus } from './corpus'
import { writeFilmStory } from './film-story'
import { memoryOfChildren } from './process-tree'
import { median, printTable } from './report'

const options = readOptions({ minutes: '60', articles: '1000', only: '' })
const minutes = Number(options.minutes)
const articles = Number(options.articles)

/** Strangers' attacks a second. */
const ATTACKS_A_SECOND = 5

/** Readers at work at the same time, and the pause each makes between two pages, milliseconds. */
const READERS = 4
const PAUSE_MS = 250

/** One article is saved so often, milliseconds. */
const SAVE_EVERY_MS = 10_000

/** A reader does not wait longer for a page, milliseconds. */
const PATIENCE_MS = 5_000

/**
 * `npm run bench:attack [-- --minutes 60 --articles 1000 --only delivery]`: whatever one stranger can ask of the edge, five
 * attacks a second (those whose name has the words of `--only`), with readers and publications beside. Exits with 1 when a reader was refused, or waited for too
 * long.
 */
await compile()
await buildIfNeeded()
const dir = mkdtempSync(path.join(tmpdir(), 'do-tan-cong-'))
const newest = Date.now() - 60_000
writeCorpus(dir, articles, newest)
writeFilmStory(dir, 20 * 2 ** 20)
const logs = mkdtempSync(path.join(tmpdir(), 'do-nhat-ky-'))
const log = path.join(logs, 'edge.log')
const site = await startSite({
  contentDir: dir,
  env: { PUBLISH_SECRET: 'mot-bi-mat-khong-ai-biet', TRUSTED_PROXIES: '1', LOG_FORMAT: 'json' },
})
const edge = await startEdge(site.url, { EDGE_ACCESS_LOG: log })
const stories = Array.from({ length: articles }, (_, at) => corpusArticle(at, newest).address)
const chosen = Object.entries(ATTACKS).filter(([name]) => name.includes(options.only))
const until = Date.now() + minutes * 60_000
const isOver = () => Date.now() >= until
const waits: number[] = []
const refused: string[] = []
let attacks = 0
let saves = 0
const memoryBefore = memoryOfChildren()

try {
  await Promise.all([...Array.from({ length: READERS }, read), save(), attack()])
  report()
} finally {
  if (process.env.KEEP_LOGS) {
    appendFileSync(`${process.env.KEEP_LOGS}.edge`, readFileSync(log))
    appendFileSync(`${process.env.KEEP_LOGS}.site`, site.output())
  }
  await edge.dispose()
  await site.dispose()
  for (const folder of [dir, logs]) rmSync(folder, { recursive: true, force: true })
}
process.exit(refused.length === 0 ? 0 : 1)

/** Most of what readers ask for nobody has asked for just before. */
function anyAddress(): string {
  const chance = Math.random()
  if (chance < 0.1) return '/'
  if (chance < 0.2) return '/thoi-su'
  if (chance < 0.3) return `/tim-kiem?q=${encodeURIComponent('kho thóc')}+${attacks}`
  if (chance < 0.35) return '/rss.xml'
  const story = stories[Math.floor(Math.random() * stories.length)] ?? '/'
  return chance < 0.5 ? `/gon${story}` : story
}

async function read(): Promise<void> {
  while (!isOver()) {
    const address = anyAddress()
    const startedAt = performance.now()
    const outcome = await fetch(edge.url + address, {
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).then(
      async (answer) => {
        await answer.arrayBuffer()
        return answer.status
      },
      (error: Error) => error.name,
    )
    waits.push(performance.now() - startedAt)
    if (outcome !== 200) {
      refused.push(`${new Date().toISOString()} ${address}: ${outcome}`)
      console.log(refused.at(-1))
    }
    await pause(PAUSE_MS)
  }
}

async function attack(): Promise<void> {
  const { port } = edge
  while (!isOver()) {
    const [name, go] = chosen[attacks++ % chosen.length] ?? []
    go?.({ port, stories }).catch((error) => console.error(name, error))
    await pause(1_000 / ATTACKS_A_SECOND)
  }
}

async function save(): Promise<void> {
  while (!isOver()) {
    const { file, text } = corpusArticle(saves++ % articles, newest, `Lần lưu ${saves}.`)
    writeFileSync(path.join(dir, file), text)
    await pause(SAVE_EVERY_MS)
  }
}

function report(): void {
  const sorted = [...waits].sort((a, b) => a - b)
  printTable(
    `${minutes} minutes, ${attacks} attacks (${chosen.length} kinds), ${saves} saves`,
    ['pages read', 'refused', 'median ms', '99 % ms', 'slowest ms', 'MB before', 'MB after'],
    [
      [
        ...[waits.length, refused.length, median(waits)],
        ...[sorted[Math.floor(sorted.length * 0.99)] ?? 0, sorted.at(-1) ?? 0],
        ...[memoryBefore, memoryOfChildren()],
      ],
    ],
  )
}
