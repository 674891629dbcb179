import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sectionIds } from '@/lib/config'
import { startSite } from '../e2e/support/site'
import { buildIfNeeded, compile } from '../scripts/setup/build-site'
import { readOptions } from './arguments'
import { corpusArticle, writeCorpus } from './corpus'
import { memoryOfChildren } from './process-tree'
import { printTable } from './report'

const options = readOptions({ minutes: '60', articles: '2000' })
const minutes = Number(options.minutes)
const articles = Number(options.articles)

/** Readers at work at the same time, and the pause each makes between two pages, milliseconds. */
const READERS = 8
const PAUSE_MS = 40

/** One article is saved so often, milliseconds. */
const SAVE_EVERY_MS = 5_000

/** What may still grow from the second quarter of a run to its last: a twentieth. */
const GROWTH = 1.05

type Sample = {
  readonly minute: number
  readonly memory: number
  readonly disk: number
  readonly errors: number
  readonly answers: number
}

/**
 * `npm run soak [-- --minutes 60 --articles 2000]`: readers and publications, mixed, on a production
 * site, each of whose stories was read once; looks at memory and disk ten times a run. Exits with 1 when one of them goes on growing, or
 * anything failed.
 */
await compile()
await buildIfNeeded()
const dir = mkdtempSync(path.join(tmpdir(), 'do-ben-'))
const newest = Date.now() - 60_000
writeCorpus(dir, articles, newest)
const site = await startSite({ contentDir: dir })
const samples: Sample[] = []
let answers = 0
let errors = 0
let saves = 0
let startedAt = 0
let until = 0

const isOver = () => Date.now() >= until
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

try {
  await readEveryStory()
  startedAt = Date.now()
  until = startedAt + minutes * 60_000
  await Promise.all([...Array.from({ length: READERS }, read), save(), sample()])
} finally {
  await site.dispose()
  rmSync(dir, { recursive: true, force: true })
}
const rows = samples.map((one) => [one.minute, one.memory, one.disk, one.answers, one.errors])
printTable(
  `Soak of ${minutes} minutes, ${saves} saves`,
  ['minute', 'memory MB', 'disk MB', 'answers', 'errors'],
  rows,
)
const isFlat = flat('memory') && flat('disk')
console.log(`${isFlat ? 'flat' : 'GROWING'}, ${errors} errors in ${answers} answers`)
process.exit(isFlat && errors === 0 ? 0 : 1)

/** A page takes its room on the disk when it is first read: that is no growth. */
async function readEveryStory(): Promise<void> {
  const waiting = Array.from(
    { length: articles },
    (_, index) => corpusArticle(index, newest).address,
  )
  const reader = async () => {
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop())
      await (await fetch(site.url + address)).text()
  }
  await Promise.all(Array.from({ length: READERS }, reader))
}

async function read(): Promise<void> {
  while (!isOver()) {
    try {
      const { status } = await fetch(site.url + anyAddress())
      answers++
      if (status >= 500) errors++
    } catch (error) {
      errors++
      console.error(error)
    }
    await pause(PAUSE_MS)
  }
}

/** New stories are read the most, old ones now and then, and some ask for what is not there. */
function anyAddress(): string {
  const chance = Math.random()
  const section = sectionIds()[Math.floor(Math.random() * sectionIds().length)] ?? 'xe'
  if (chance < 0.2) return '/'
  if (chance < 0.35) return `/${section}`
  if (chance < 0.4) return `/${section}/trang/${2 + Math.floor(Math.random() * 5)}`
  if (chance < 0.45)
    return `/tim-kiem?q=${encodeURIComponent(`lò gốm ${Math.floor(Math.random() * articles)}`)}`
  if (chance < 0.5) return `/khong-co-${Math.random().toString(36).slice(2)}`
  return corpusArticle(Math.floor(Math.random() ** 3 * articles), newest).address
}

async function save(): Promise<void> {
  while (!isOver()) {
    const { file, text } = corpusArticle(saves++ % articles, newest, `Lần lưu ${saves}.`)
    writeFileSync(path.join(dir, file), text)
    await pause(SAVE_EVERY_MS)
  }
}

async function sample(): Promise<void> {
  while (!isOver()) {
    await pause((minutes * 60_000) / 10)
    const minute = (Date.now() - startedAt) / 60_000
    samples.push({ minute, memory: memoryOfChildren(), disk: sizeOf(site.dir), answers, errors })
    console.log(samples.at(-1))
  }
}

function flat(what: 'memory' | 'disk'): boolean {
  const early = samples[Math.floor(samples.length / 4)]?.[what] ?? 0
  return (samples.at(-1)?.[what] ?? 0) <= early * GROWTH
}

/** Megabytes of the files below a folder, linked folders left out. */
function sizeOf(folder: string): number {
  let bytes = 0
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    bytes += statSync(file, { throwIfNoEntry: false })?.size ?? 0
  }
  return bytes / 1e6
}
