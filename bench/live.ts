import { type ChildProcess, fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { startEdge } from '../e2e/support/edge'
import { startSite } from '../e2e/support/site'
import { buildIfNeeded, compile } from '../scripts/setup/build-site'
import { writeCorpus } from './corpus'
import type { PollersOrder, PollersReport } from './pollers'
import { cpuOfTree } from './process-tree'
import { printTable } from './report'

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: {
    pollers: { type: 'string', default: '10000' },
    entries: { type: 'string', default: '1000' },
    saves: { type: 'string', default: '6' },
    every: { type: 'string', default: '10' },
  },
})
const pollers = Number(values.pollers)
const saves = Number(values.saves)
const pauseMs = Number(values.every) * 1_000

/** As `client/bulletin.ts` asks. */
const POLL_MS = 6_000
const BULLETIN = '/api/tin-moi-nhat'
const EVENT = '/doi-song/su-kien-do'
const MINUTE_MS = 60_000

/**
 * `npm run bench:live [-- --pollers 10000 --entries 1000 --saves 6 --every 10]`: so many open pages of an
 * event of so many entries, which ask through the edge as pages do and fetch the event's page when it
 * changes, while entries are saved: from the save to each page, and the processor time of edge and site.
 */
await compile()
await buildIfNeeded()
const scratch = mkdtempSync(path.join(tmpdir(), 'do-truc-tiep-'))
const now = Date.now()
writeCorpus(scratch, 100, now - MINUTE_MS)
mkdirSync(path.join(scratch, 'live/su-kien-do'), { recursive: true })
write(
  'su-kien',
  `title: Sự kiện để đo\ndescription: Sapo của sự kiện.\nsection: doi-song\npublishedAt: ${timeOf(now - 24 * 60 * MINUTE_MS)}`,
)
for (let index = 0; index < Number(values.entries); index++)
  entry(index, now - (2_000 + index) * 30_000)
const site = await startSite({ contentDir: scratch })
const edge = await startEdge(site.url, { EDGE_ANSWER_WITHIN: '60s' })
try {
  await measure()
} finally {
  await edge.dispose()
  await site.dispose()
  rmSync(scratch, { recursive: true, force: true })
}
process.exit()

async function measure(): Promise<void> {
  const sitePid = site.process.pid ?? 0
  await (await fetch(edge.url + EVENT)).text()
  const quiet = await usedWhile(sitePid, () => pause(pauseMs))
  const readers = startPollers()
  // All are connected, and have asked once.
  await pause(pollers / 2 + 2 * POLL_MS)
  const idle = await usedWhile(sitePid, () => pause(3 * pauseMs))
  const savedAt: number[] = []
  const busy = await usedWhile(sitePid, async () => {
    for (let index = 0; index < saves; index++) {
      savedAt.push(Date.now())
      entry(100_000 + index, Date.now() - 1_000)
      await pause(pauseMs)
    }
  })
  const report = await stopPollers(readers)
  const seconds = (saves * pauseMs) / 1_000
  printTable(
    `${pollers} open pages, an event of ${values.entries} entries, ${saves} saves in ${seconds} s; processors`,
    ['', 'edge', 'site and its publisher'],
    [
      ['nobody reads', quiet.edge, quiet.site],
      ['all ask, nothing is new', idle.edge, idle.site],
      ['all ask, and fetch what is new', busy.edge, busy.site],
    ],
  )
  const waits = waitsOf(report, savedAt)
  printTable(
    'From the save to the open pages, seconds',
    [
      'pages told',
      'median',
      '99 %',
      'worst',
      'answers 304',
      'answers 200',
      'pages fetched',
      'failures',
    ],
    [
      [
        ...[waits.length, at(waits, 0.5), at(waits, 0.99), at(waits, 1)],
        ...[report.same, report.changed, report.pages, report.failures],
      ],
    ],
  )
}

/** Processors used by the edge and by the site while `work` goes on. */
async function usedWhile(sitePid: number, work: () => Promise<void>) {
  const of = () => ({ edge: cpuOfTree(edge.nginx.pid), site: cpuOfTree(sitePid) })
  const [before, startedAt] = [of(), performance.now()]
  await work()
  const [after, seconds] = [of(), (performance.now() - startedAt) / 1_000]
  return {
    edge: (after.edge - before.edge) / seconds,
    site: (after.site - before.site) / seconds,
  }
}

function startPollers(): ChildProcess {
  const order: PollersOrder = {
    ...{ port: edge.port, host: new URL(edge.url).host, pollers },
    ...{ everyMs: POLL_MS, path: BULLETIN, event: EVENT },
  }
  return fork('scripts/run.mjs', ['../bench/pollers', JSON.stringify(order)])
}

function stopPollers(child: ChildProcess): Promise<PollersReport> {
  return new Promise((resolve) => {
    child.once('message', (report) => resolve(report as PollersReport))
    child.send('stop')
  })
}

/** How long each page waited for each save, seconds, in order. The word for an event begins with its number of entries. */
function waitsOf({ seen }: PollersReport, savedAt: readonly number[]): number[] {
  const before = Number(values.entries)
  return Object.entries(seen)
    .flatMap(([word, times]) => {
      const saved = savedAt[Number.parseInt(word, 10) - before - 1]
      return saved === undefined ? [] : times.map((time) => (time - saved) / 1_000)
    })
    .sort((a, b) => a - b)
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN
}

function entry(index: number, time: number): void {
  write(
    `dong-${index}`,
    `publishedAt: ${timeOf(time)}`,
    `Dòng số ${index}: nước lên chậm, người dân đã vào nơi trú. `.repeat(6),
  )
}

function write(name: string, fields: string, text = ''): void {
  const file = path.join(scratch, 'live/su-kien-do', `${name}.mdx`)
  writeFileSync(file, `---\n${fields}\n---\n\n${text}\n`)
}

function timeOf(time: number): string {
  return new Date(time).toISOString()
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
