import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { storePath } from '@/lib/config'
import { publish } from '@/lib/publish'
import { resolveFormer } from '@/lib/query'
import { corpusArticle } from './corpus'

/** `npm run bench:redirects -- [RULES]`: what so many rules for former addresses cost. */
const count = Number(process.argv[2] ?? 200_000)
const newest = Date.parse('2026-11-01T08:00:00+07:00')
const dir = mkdtempSync(path.join(tmpdir(), 'dia-chi-cu-'))
const root = process.cwd()
process.chdir(dir)
process.env.CONTENT_DIR = path.join(dir, 'content')
const stories = Array.from({ length: 100 }, (_, index) => corpusArticle(index, newest))
for (const { file, text } of stories) {
  mkdirSync(path.dirname(path.join(dir, 'content', file)), { recursive: true })
  writeFileSync(path.join(dir, 'content', file), text)
}
const line = (index: number) => `/2019/05/bai-cu-so-${index}: ${stories[index % 100]?.address}`
const lines = Array.from({ length: count }, (_, index) => line(index))
writeFileSync(path.join(dir, 'content/redirects.yaml'), `${lines.join('\n')}\n/cu/*: /*\n`)
process.chdir(root)
const publishNow = async (what: string) => {
  const before = process.cpuUsage()
  await publish({ contentDir: path.join(dir, 'content'), storeFile: storePath() }, newest)
  const { user, system } = process.cpuUsage(before)
  console.log(`${what}: ${((user + system) / 1e6).toFixed(2)} s CPU`)
}
await publishNow(`publication of 100 stories and ${count} rules`)
await publishNow('publication of nothing new')
writeFileSync(path.join(dir, 'content/redirects.yaml'), `${lines.slice(1).join('\n')}\n/cu/*: /*\n`)
await publishNow('publication of one rule taken away')
const ask = (what: string, address: (index: number) => string, query = '') => {
  for (let index = 0; index < 2_000; index++) resolveFormer(address(index * 7), query, newest)
  const before = process.cpuUsage()
  for (let index = 0; index < 20_000; index++)
    resolveFormer(address((index * 7_919) % count), query, newest)
  const { user, system } = process.cpuUsage(before)
  console.log(`${what}: ${((user + system) / 20_000).toFixed(1)} µs CPU`)
}
ask('a former address, with the look at its page', (index) => `/2019/05/bai-cu-so-${index}`)
ask('an address that no rule knows', (index) => `/khong-co/${index}`)
ask('a query that no rule knows', () => '/', 'p=5')
rmSync(dir, { recursive: true, force: true })
rmSync(storePath(), { force: true })
