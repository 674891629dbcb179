import { expect, test } from '@playwright/test'
import { PAGE_KINDS } from './support/pages'
import { messagesOf } from './support/tools'

test.describe.configure({ mode: 'parallel' })

const PAGES = Object.values(PAGE_KINDS)

const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000',
  'permissions-policy': expect.stringContaining('camera=()'),
}

for (const [what, method, address, status] of [
  ...PAGES.map(
    (page) => ['a page', 'GET', page, page === PAGE_KINDS.notFound ? 404 : 200] as const,
  ),
  ['a page, only asked about', 'HEAD', '/', 200],
  ['a page that moved', 'GET', '/tin-moi-nhat/trang/1', 308],
  ['an address that is none', 'GET', '/%ff', 400],
  ['a method that is not taken', 'PUT', '/', 405],
  ['a picture', 'GET', '/images/bong-da.svg', 200],
  ['a picture that is not there', 'GET', '/images/khong-co.svg', 404],
  ['an icon', 'GET', '/icon.svg', 200],
  ['an API', 'GET', '/api/goi-y?q=ai', 200],
  ['an API that is not there', 'GET', '/api/khong-co', 404],
  ['health', 'GET', '/healthz', 200],
  ['the script', 'GET', '/assets/reading.js', 200],
  ['the rules for fetching ahead', 'GET', '/assets/speculation-rules.json', 200],
  ['a file of the build that is not there', 'GET', '/_next/static/khong-co.js', 404],
] as const) {
  test(`${what} (${method} ${address}) carries the headers`, async ({ request }) => {
    const answer = await request.fetch(address, { method, maxRedirects: 0 })
    expect(answer.status()).toBe(status)
    const headers = answer.headers()
    expect(headers).toMatchObject(EVERYWHERE)
    const isPicture = /image|video/.test(headers['content-type'] ?? '')
    expect(headers['cross-origin-resource-policy']).toBe(isPicture ? 'cross-origin' : 'same-origin')
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).toMatch(/^default-src '(none|self)'/)
    expect(policy).not.toMatch(/script-src[^;]*unsafe|unsafe-eval|https?:|\*/)
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).not.toHaveProperty('access-control-allow-origin')
  })
}

test('a page allows its own files, one script by its hash, and nothing else', async ({
  request,
}) => {
  const { 'content-security-policy': policy = '' } = (await request.get('/')).headers()
  expect(policy.replace(/'sha256-[\w+/=]{44}'/g, 'HASH')).toBe(
    [
      "default-src 'none'",
      "script-src 'self' HASH",
      "style-src 'self' HASH",
      "img-src 'self'",
      "font-src 'self'",
      "media-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "worker-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  )
})

test('a 304 leaves the policy a browser keeps with its page alone', async ({ request }) => {
  // Between the two, the page may just get too old.
  await expect(async () => {
    const { etag = '' } = (await request.get('/cong-nghe')).headers()
    const again = await request.get('/cong-nghe', { headers: { 'If-None-Match': etag } })
    expect(again.status()).toBe(304)
    expect(again.headers()).not.toHaveProperty('content-security-policy')
    expect(again.headers()).toMatchObject(EVERYWHERE)
  }).toPass()
})

test('a page leads on, back, and to suggestions, without a word in the console', async ({
  page,
}) => {
  const said = messagesOf(page)
  await page.goto('/')
  await page.getByRole('main').getByRole('link').first().click()
  await page.waitForLoadState('load')
  await page.goBack()
  await page.getByRole('searchbox').first().fill('ai')
  await expect(page.getByRole('option').first()).toBeVisible()
  expect(said).toEqual([])
})

test('what is for machines opens in a browser without a word in the console', async ({ page }) => {
  const said = messagesOf(page)
  for (const address of [
    '/sitemap.xml',
    '/news-sitemap.xml',
    '/rss.xml',
    '/feed.json',
    '/robots.txt',
  ])
    expect((await page.goto(address))?.status(), address).toBe(200)
  expect(said).toEqual([])
})

test('a page is fetched ahead, by the rules the header names', async ({ page }) => {
  const said = messagesOf(page)
  const ahead = page.context().waitForEvent('request', {
    predicate: (request) => request.headers()['sec-purpose'] === 'prefetch',
  })
  const rules = page.waitForResponse('**/assets/speculation-rules.json')
  await page.goto('/')
  expect((await rules).status()).toBe(200)
  await page.getByRole('navigation').getByRole('link').nth(1).hover()
  expect(new URL((await ahead).url()).pathname).toMatch(/^\/[a-z-]+$/)
  expect(said).toEqual([])
})

test('a script that got into a page does not run', async ({ page }) => {
  const said = messagesOf(page)
  const injected = [
    '<script>window.hacked = 1</script>',
    '<script data-early="">window.hacked = 2</script>',
    '<img src="x" onerror="window.hacked = 3">',
    '<svg onload="window.hacked = 4"></svg>',
    '<a id="trap" href="javascript:window.hacked = 5">x</a>',
    '<base href="https://example.org/">',
    '<iframe srcdoc="<script>parent.hacked = 6</script>"></iframe>',
    '<script src="data:text/javascript,window.hacked = 7"></script>',
  ].join('')
  await page.route('/cong-nghe', async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replace('</body>', `${injected}</body>`)
    await route.fulfill({ response, body })
  })
  await page.goto('/cong-nghe')
  await page.locator('#trap').evaluate((link: HTMLAnchorElement) => link.click())
  await expect
    .poll(() => said.filter((text) => /Content Security Policy/.test(text)).length)
    .toBeGreaterThan(6)
  expect(await page.evaluate(() => Reflect.get(window, 'hacked'))).toBeUndefined()
  expect(await page.evaluate(() => document.baseURI)).not.toContain('example.org')
})
