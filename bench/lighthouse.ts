import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { chromium } from '@playwright/test'
import { ensureBrowser } from '../scripts/setup/browser'
import { readArguments } from './arguments'
import { besideHugo } from './beside-hugo'
import { median, printTable } from './report'

const { runs } = readArguments({ sizes: '', runs: '5' })

/** Lighthouse needs a newer Node than this project: both come from the registry when it is run. */
const PROGRAMS = ['-y', '-p', 'node@24', '-p', 'lighthouse@13.5.0']

const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

const SCORES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

const AUDITS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'total-byte-weight',
] as const

type Report = {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>
}

/** `npm run bench:lighthouse [-- --runs 5]`: Lighthouse mobile in turn with Hugo's pages. */
const rows: (string | number)[][] = []
const chrome = ensureBrowser() ?? chromium.executablePath()
const scratch = mkdtempSync(path.join(tmpdir(), 'do-lighthouse-'))
await besideHugo(async (pairs) => {
  for (const { page, ours, hugos } of pairs) {
    const found: Record<string, Report[]> = { 'this site': [], Hugo: [] }
    for (let run = 0; run < runs; run++) {
      found['this site']?.push(await measure(ours))
      found.Hugo?.push(await measure(hugos))
    }
    for (const [name, reports] of Object.entries(found)) note(`${name}, ${page}`, reports)
  }
})
rmSync(scratch, { recursive: true, force: true })
const heads = ['page', 'runs', 'perf', 'a11y', 'bp', 'SEO', 'FCP ms', 'LCP ms', 'blocked ms']
printTable('Lighthouse 13.5 mobile, medians', [...heads, 'CLS', 'bytes'], rows)
process.exit()

async function measure(url: string): Promise<Report> {
  const file = path.join(scratch, 'report.json')
  const options = ['--output=json', `--output-path=${file}`, '--quiet', `--chrome-flags=${FLAGS}`]
  await promisify(execFile)('npx', [...PROGRAMS, 'lighthouse', url, ...options], {
    env: { ...process.env, CHROME_PATH: chrome },
  })
  return JSON.parse(readFileSync(file, 'utf8')) as Report
}

function note(name: string, reports: readonly Report[]): void {
  const scores = SCORES.map((key) =>
    median(reports.map(({ categories }) => (categories[key]?.score ?? Number.NaN) * 100)),
  )
  const values = AUDITS.map((key) =>
    median(reports.map(({ audits }) => audits[key]?.numericValue ?? Number.NaN)),
  )
  const row = [...scores, ...values].map((value, index) =>
    AUDITS[index - SCORES.length] === 'cumulative-layout-shift'
      ? value.toFixed(3)
      : String(Math.round(value)),
  )
  rows.push([name, reports.length, ...row])
  console.log(rows.at(-1)?.join(' | '))
}
