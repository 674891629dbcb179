import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { sectionIds } from '@/lib/config'
import { article } from './support/content'
import { expect, test } from './support/lent-paper'
import type { Site } from './support/site'

const SIZES = { wide: [2400, 1600], tall: [1600, 2400], small: [300, 200] } as const
const SHOWN = { 360: 640, 768: 1024, 1280: 720, 1920: 1080 } as const

let site: Site

test.beforeAll(async ({ lentPaper }) => {
  site = lentPaper.site
  const files = await Promise.all(
    Object.entries(SIZES).map(async ([name, [width, height]]) => {
      const create = { width, height, channels: 3, background: '#3a6' } as const
      return [`images/${name}.jpg`, await sharp({ create }).jpeg().toBuffer()] as const
    }),
  )
  const frames = ['#a33', '#33a'].map((background) => ({
    create: { width: 640, height: 360, channels: 3 as const, background },
  }))
  const moving = await Promise.all(frames.map((frame) => sharp(frame).png().toBuffer()))
  const gif = await sharp(moving, { join: { animated: true } })
    .gif({ loop: 0, delay: [100, 100] })
    .toBuffer()
  await lentPaper.fill((content) => {
    for (const [file, bytes] of [...files, ['images/dong.gif', gif] as const])
      content.writeRaw(file, bytes)
    const at = Date.now() - 60_000
    const cover = (name: string) => ({ src: `/images/${name}.jpg`, alt: 'Ảnh', credit: 'An' })
    for (const [index, section] of sectionIds().entries())
      for (const part of [0, 1])
        content.write(
          `articles/${section}/bai-${index}-${part}.mdx`,
          article(`Bài ${index} ${part}`, at - (part * 20 + index) * 60_000, {
            ...{ section, cover: cover(index % 2 ? 'tall' : 'wide') },
            featured: index === 3,
          }),
          'Chữ.',
        )
    content.write(
      'articles/doi-song/dai.mdx',
      article('Bài dài', at, { cover: cover('tall') }),
      [
        'wide" size="wide',
        'tall',
        'small',
        'wide" size="half',
        'tall" size="half',
        'wide" size="full',
      ]
        .map((name) => name.replace(/^\w+/, '/images/$&.jpg'))
        .map((src) => `<Figure src="${src}" alt="Ảnh" caption="Chú thích." credit="An" />`)
        .join('\n\n'),
    )
    content.write(
      'articles/doi-song/dong.mdx',
      article('Ảnh động', at),
      '<Figure src="/images/dong.gif" alt="Bóng nảy" credit="An" />',
    )
    content.writeRaw('images/phim.mp4', readFileSync('lib/files/media/fixtures/film.mp4'))
    content.write(
      'articles/doi-song/phim.mdx',
      article('Phim', at),
      '<Video src="/images/phim.mp4" title="Phim" poster="/images/tall.jpg" credit="An" />',
    )
  })
})

/** Pictures whose `sizes` says another width than they are shown in, as [said, shown], pixels. */
function untrue(page: Page) {
  return page.evaluate(() => {
    const widthOf = (length: string) => {
      const probe = document.createElement('i')
      document.body.append(probe)
      const style = new CSSStyleSheet()
      style.replaceSync(`body > i:last-child { position: absolute; width: ${length} }`)
      document.adoptedStyleSheets = [style]
      const { width } = probe.getBoundingClientRect()
      probe.remove()
      return width
    }
    const lengthIn = (sizes: string) => {
      const entries = sizes.split(/,\s*(?![^(]*\))/)
      const parts = entries.map((entry) => /^(?:(\(min-width: [^)]*\)) )?(.*)$/.exec(entry) ?? [])
      return parts.find(([, from]) => from === undefined || matchMedia(from).matches)?.[2] ?? ''
    }
    return [...document.querySelectorAll('picture > img')].flatMap((found) => {
      const image = found as HTMLImageElement
      const sources = [...(image.parentElement?.querySelectorAll('source') ?? [])]
      const source = sources.find(({ media }) => !media || matchMedia(media).matches)
      const { width: shown } = image.getBoundingClientRect()
      const said = widthOf(lengthIn(source?.sizes ?? ''))
      return Math.abs(said - shown) > 1 ? [[said, shown, image.className]] : []
    })
  })
}

for (const [width, height] of Object.entries(SHOWN))
  test(`at ${width} pixels, pictures are as wide as they say, and no page scrolls sideways`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: Number(width), height })
    for (const address of ['/', '/doi-song', '/doi-song/dai']) {
      await page.goto(site.url + address)
      expect(await page.locator('picture').count(), address).toBeGreaterThan(1)
      expect(await untrue(page), address).toEqual([])
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(beyond, address).toBe(0)
    }
    const cover = await page.locator('main figure img').first().boundingBox()
    expect(cover?.height).toBeLessThanOrEqual(height * 0.75)
  })

test('on paper every picture keeps to its column, and nothing stands beside it', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto(`${site.url}/doi-song/dai`)
  const beyond = await page.locator('.story-body').evaluate((body) => {
    const { left, right } = body.getBoundingClientRect()
    return [...body.querySelectorAll('figure')]
      .map((figure) => figure.getBoundingClientRect())
      .filter((box) => box.left < left - 1 || box.right > right + 1).length
  })
  expect(beyond).toBe(0)
  await expect(page.locator('main figure img').first()).toHaveCSS(
    'background-color',
    'rgba(0, 0, 0, 0)',
  )
})

test('a film has its own shape from the start, whatever that of its poster', async ({ page }) => {
  await page.goto(`${site.url}/doi-song/phim`, { waitUntil: 'networkidle' })
  const box = await page.locator('video').boundingBox()
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(128 / 72, 1)
})

test('an animation is not loaded until a reader asks for it', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`${site.url}/doi-song/dong`)
  await page.waitForLoadState('load')
  expect(asked.filter((url) => url.includes('/anim-'))).toEqual([])
  const moves = page.waitForRequest(/\/anim-/)
  await page.getByText('Cho ảnh chuyển động').click()
  await moves
})

test('an animation stands still until it is asked to move, and again, without a script', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${site.url}/doi-song/dong`)
  const [moving, still] = ['details', 'figure picture'].map((place) =>
    page.locator(place).getByRole('img', { name: 'Bóng nảy' }),
  )
  if (!moving || !still) throw new Error('there are two')
  await expect(still).toBeVisible()
  await expect(moving).toBeHidden()
  await page.getByText('Cho ảnh chuyển động').click()
  await expect(still).toBeHidden()
  await expect(moving).toBeVisible()
  await page.getByText('Dừng lại').click()
  await expect(still).toBeVisible()
  await context.close()
})

test('who asks for a photograph by its name, as old addresses do, gets what readers see of it', async ({
  request,
}) => {
  const { origin } = new URL(site.url)
  const sent = await request.get(`${origin}/images/wide.jpg`, { maxRedirects: 0 })
  expect(sent.status()).toBe(307)
  expect(sent.headers().location).toMatch(/^\/anh\/[0-9a-f]{16}\/full-\d+\.jpg$/)
  const shown = await request.get(`${origin}/images/wide.jpg`)
  expect([shown.status(), shown.headers()['content-type']]).toEqual([200, 'image/jpeg'])
  expect((await request.get(`${origin}/images/khong-co.jpg`)).status()).toBe(404)
})
