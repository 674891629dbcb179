import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { renderDocument } from '@/lib/model'
import { toIsoTime } from '@/lib/shared/time'
import { type Site, startSite } from '../e2e/support/site'
import { shiftsOf, watchShifts } from '../e2e/support/tools'
import { ensureBrowser } from '../scripts/setup/browser'
import { photoStory } from './photo-corpus'
import { cpuOfTree } from './process-tree'
import { median, printTable } from './report'

/** A phone of 360 px at 2×. */
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true }

/** A slow line and a slow phone: 1.6 Mbit/s, 150 ms, a fourth of this processor. */
const LINE = { offline: false, latency: 150, downloadThroughput: 2e5, uploadThroughput: 9.4e4 }
const SLOWER = 4

/** A longread of the corpus, and one whose cover was turned by the camera. */
const LONGREAD = 14
const TURNED = 4

/** How often a saved story is asked for, milliseconds. */
const LOOK_EVERY_MS = 20

/** So long a site is left alone before it counts as having nothing to do, milliseconds. */
const QUIET_MS = 2_000

/** What a paper of photographs costs a reader on a phone, and an editor who saves another one. */
export async function measurePhotoPaper(contentDir: string, photo: Buffer, runs: number) {
  const site = await startSite({ contentDir })
  const executablePath = ensureBrowser()
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox'],
  })
  try {
    const newest = Date.now()
    const [longread, turned] = [LONGREAD, TURNED].map((index) => photoStory(index, newest).address)
    const pages = { front: '/', longread: longread ?? '', turned: turned ?? '' }
    // What nobody has asked for yet is made now.
    for (const address of Object.values(pages)) await weigh(browser, site.url + address)
    await untilQuiet(site)
    const rows: (string | number)[][] = []
    for (const [name, address] of Object.entries(pages)) {
      const url = site.url + address
      const { bytes, count } = await weigh(browser, url)
      const leads: number[] = []
      for (let run = 0; run < runs; run++) leads.push(await timeLead(browser, url))
      const shift = await shiftOf(browser, url)
      rows.push([name, count, (bytes / 1000).toFixed(1), median(leads), shift.toFixed(3)])
    }
    printTable(
      'A paper of photographs on a phone of 360 px at 2×',
      ['page', 'pictures', 'kB before scrolling', 'lead complete, ms', 'layout shift'],
      rows,
    )
    await measureSavesOn(site, contentDir, photo, runs)
  } finally {
    await browser.close()
    await site.dispose()
  }
}

async function onPhone<T>(browser: Browser, use: (page: Page) => Promise<T>): Promise<T> {
  const context: BrowserContext = await browser.newContext({ ...PHONE, serviceWorkers: 'block' })
  try {
    return await use(await context.newPage())
  } finally {
    await context.close()
  }
}

/** How many pictures come before anybody scrolls, and what they weigh as they travel. */
function weigh(browser: Browser, url: string): Promise<{ bytes: number; count: number }> {
  return onPhone(browser, async (page) => {
    const found: Promise<number>[] = []
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'image')
        found.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    const sizes = await Promise.all(found)
    return { bytes: sizes.reduce((sum, size) => sum + size, 0), count: sizes.length }
  })
}

/** When the first picture of the page is there, milliseconds after it was asked for. */
function timeLead(browser: Browser, url: string): Promise<number> {
  return onPhone(browser, async (page) => {
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Network.emulateNetworkConditions', LINE)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    await page.addInitScript(() => {
      const note = ({ target }: Event) => {
        if (target instanceof HTMLImageElement && target === document.querySelector('main img'))
          Object.assign(window, { leadAt: performance.now() })
      }
      document.addEventListener('load', note, { capture: true })
    })
    await page.goto(url, { waitUntil: 'commit' })
    const lead = await page.waitForFunction(() => (window as { leadAt?: number }).leadAt)
    return (await lead.jsonValue()) ?? Number.NaN
  })
}

/** How much a page shifts while a reader goes through it to its end. */
function shiftOf(browser: Browser, url: string): Promise<number> {
  return onPhone(browser, async (page) => {
    await watchShifts(page)
    await page.goto(url, { waitUntil: 'networkidle' })
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    for (let top = 0; top < height; top += PHONE.viewport.height) {
      await page.evaluate((to) => window.scrollTo(0, to), top)
      await page.waitForLoadState('networkidle')
    }
    return (await shiftsOf(page)).reduce((sum, { value }) => sum + value, 0)
  })
}

/** Resolves once the site's processes have worked next to nothing for a while. */
async function untilQuiet({ process }: Site): Promise<void> {
  for (let before = -1; ; ) {
    const now = cpuOfTree(process.pid ?? 0)
    if (before >= 0 && now - before < 0.2) return
    before = now
    await pause(QUIET_MS)
  }
}

/** From saving a story to reading it, by turns without and with a new photograph. */
async function measureSavesOn(site: Site, contentDir: string, photo: Buffer, runs: number) {
  const times = { without: [] as number[], with: [] as number[] }
  for (let run = 0; run <= runs; run++)
    for (const kind of ['without', 'with'] as const) {
      const slug = `luu-${kind}-${run}`
      // Another file each time, as large.
      const bytes = Buffer.concat([photo, Buffer.from(slug)])
      const text = renderDocument(
        {
          title: `Lò gốm ${slug}`,
          description: 'Lò nung dùng điện thay cho củi.',
          section: 'van-hoa',
          publishedAt: toIsoTime(Date.now() - 60_000),
          ...(kind === 'with' && { cover: { src: `/images/${slug}.jpg`, alt: 'Lò gốm' } }),
        },
        'Lò nung đã đỏ lửa.',
      )
      const savedAt = performance.now()
      if (kind === 'with') writeFileSync(path.join(contentDir, `images/${slug}.jpg`), bytes)
      writeFileSync(path.join(contentDir, `articles/van-hoa/${slug}.mdx`), text)
      while (!(await isRead(`${site.url}/van-hoa/${slug}`))) await pause(LOOK_EVERY_MS)
      // The first of each loads what all others have.
      if (run > 0) times[kind].push(performance.now() - savedAt)
      // What is made ahead of the one before is not the next one’s cost.
      await untilQuiet(site)
    }
  printTable(
    'From saving a story to reading it',
    ['', 'saves', 'median ms', 'fastest', 'slowest'],
    Object.entries(times).map(([kind, all]) => [
      ...[kind === 'with' ? `with a new photograph of ${megabytes(photo)}` : 'without a picture'],
      ...[all.length, median(all), Math.min(...all), Math.max(...all)],
    ]),
  )
}

async function isRead(url: string): Promise<boolean> {
  const answer = await fetch(url)
  const text = await answer.text()
  return answer.ok && text.includes('đỏ lửa')
}

/** As it is told of a file. */
export function megabytes(file: Buffer): string {
  return `${(file.byteLength / 1e6).toFixed(1)} MB`
}
