import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { PAGE_KINDS } from './support/pages'

const KB = 1000

/** What a first visit of an article may weigh, gzip, in bytes. */
const BUDGET = { document: 20 * KB, stylesheet: 12 * KB, font: 70 * KB }

/**
 * The smallest page of this Next.js version ships 134.6 kB of script in 5 files (measured on an
 * empty application); the site may add 10 kB to it.
 */
const SCRIPT_BUDGET = (134.6 + 10) * KB

test('an article keeps to its weight', async ({ page }) => {
  const weights: Record<string, number> = {}
  page.on('response', async (response) => {
    const type = response.request().resourceType()
    const body = await response.body()
    const weight = type === 'font' ? body.length : gzipSync(body).length
    weights[type] = (weights[type] ?? 0) + weight
  })
  await page.goto(PAGE_KINDS.article, { waitUntil: 'networkidle' })
  for (const [type, budget] of Object.entries(BUDGET)) {
    expect(weights[type], type).toBeGreaterThan(0)
    expect(weights[type], type).toBeLessThanOrEqual(budget)
  }
  expect(weights.script).toBeLessThanOrEqual(SCRIPT_BUDGET)
})
