import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { ensureBrowser } from '../scripts/setup/browser'
import { besideHugo } from './beside-hugo'
import { printTable } from './report'

const TYPES = ['document', 'stylesheet', 'script', 'font', 'image'] as const

/** `npm run bench:weight`: what a browser loads on the first and second visit, beside Hugo's pages. */
const rows: (string | number)[][] = []
const executablePath = ensureBrowser()
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox'],
})
await besideHugo(async (pairs) => {
  for (const { page, ours, hugos } of pairs) {
    await weigh(`this site, ${page}`, ours, true)
    await weigh(`Hugo, ${page}`, hugos, false)
  }
})
await browser.close()
printTable('Bytes as they travel', ['page', 'visit', 'requests', ...TYPES, 'all'], rows)
process.exit()

/** `isOurs`: this site's pages fetch their script and fonts a second after they have loaded. */
async function weigh(name: string, url: string, isOurs: boolean): Promise<void> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  await visit(context, name, 'first', url, isOurs)
  await visit(context, name, 'second', url, isOurs)
  await context.close()
}

async function visit(
  context: BrowserContext,
  name: string,
  which: string,
  url: string,
  isOurs: boolean,
) {
  const page = await context.newPage()
  const loaded = watch(page)
  await page.goto(url, { waitUntil: 'networkidle' })
  if (isOurs) await page.waitForFunction(() => localStorage.getItem('web-fonts') !== null)
  const ofTypes = TYPES.map((type) => bytesOf(loaded.filter((request) => request.type === type)))
  rows.push([name, which, loaded.length, ...ofTypes.map(String), String(bytesOf(loaded))])
  await page.close()
}

type Loaded = { readonly type: string; readonly bytes: number }

function watch(page: Page): Loaded[] {
  const loaded: Loaded[] = []
  page.on('requestfinished', async (request) => {
    const response = await request.response()
    const { responseBodySize: bytes } = await request.sizes()
    const isCached = response === null || response.fromServiceWorker() || bytes <= 0
    if (!isCached) loaded.push({ type: request.resourceType(), bytes })
  })
  return loaded
}

function bytesOf(loaded: readonly Loaded[]): number {
  return loaded.reduce((sum, { bytes }) => sum + bytes, 0)
}
