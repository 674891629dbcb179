import { expect, test } from '@playwright/test'
import { expectNothingForAxe } from './support/axe'
import { article, makeContent, type TestContent } from './support/content'
import { type Site, startSite } from './support/site'
import { messagesOf } from './support/tools'

/** Another paper from the same build: in English, with sections, colours and a logo of its own. */
const SITE = `name: Valley Post
tagline: News from the valley
language: en
timeZone: Europe/London
logo:
  light: /images/logo.svg
  dark: /images/logo-dark.svg
colours:
  light: { accent: "#0b5c46", paper: "#ffffff" }
  dark: { accent: "#6fd3ae" }
type: noto-sans
sections:
  - slug: village
    name: Village
    colour: { light: "#7a3b00", dark: "#f0b070" }
    children:
      - slug: crafts
        name: Crafts
  - slug: farming
    name: Farming
navigation:
  - name: Village life
    url: /village
footer:
  - name: Subscribe
    url: https://subscribe.example
social:
  - name: Mastodon
    url: https://social.example/@valley
imprint:
  publisher: Valley Press Ltd
  governingBody: The Valley Trust
  licence: { number: "12/2026", date: 1 August 2026, authority: the Press Office }
  responsible: Ann Potter
  address: 1 High Street
  phone: "020 7946 0000"
  email: desk@valley.example
  ethicsPolicy: /gioi-thieu
about: The paper of the valley.
words:
  latest.title: Just in
  tools.save: Keep it
`

const LOGO = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40" width="120" height="40"><path fill="${colour}" d="M0 0h120v40z"/></svg>`

const HOUR_MS = 3_600_000

let content: TestContent
let site: Site

test.beforeAll(async () => {
  content = makeContent()
  content.writeRaw('site.yaml', SITE)
  content.writeRaw('images/logo.svg', LOGO('#0b5c46'))
  content.writeRaw('images/logo-dark.svg', LOGO('#6fd3ae'))
  const now = Date.now()
  const story = (title: string, hours: number, more: object) => ({
    ...article(title, now - hours * HOUR_MS, { ...more }),
    description: `What is known about: ${title.toLowerCase()}.`,
  })
  content.write(
    'articles/village/kiln.mdx',
    story('Potters light a kiln', 30, {
      section: 'village/crafts',
      byline: 'Ann Potter',
      tags: ['Pottery'],
      featured: true,
    }),
    'It **is** hot.\n\n<InfoBox title="Kilns">They burn.</InfoBox>\n\n| one | two |\n| --- | --- |\n| 1 | 2 |',
  )
  content.write(
    'articles/farming/hay.mdx',
    story('Hay is made early', 3, { section: 'farming', source: 'Hay Weekly', tags: ['Pottery'] }),
    'The sun shone.',
  )
  content.write('headlines/moi-nhat/fair.mdx', {
    title: 'The fair is on',
    section: 'village',
    publishedAt: new Date(now - HOUR_MS).toISOString(),
  })
  site = await startSite({ contentDir: content.dir })
})
test.afterAll(async () => {
  await site.dispose()
  content.dispose()
})

/** What no page leads to, and programs ask for; the last is asked for first, before any page was rendered. */
const UNLINKED = [
  ...['/', '/gon', '/tim-kiem?q=kiln', '/khong-co-trang-nay', '/gon/khong-co', '/da-luu'],
  ...['/ngoai-tuyen', '/tin-vua-dang', '/sw.js', '/manifest.webmanifest', '/robots.txt'],
  ...['/sitemap.xml', '/news-sitemap.xml', '/rss.xml', '/atom.xml', '/feed.json', '/icon.svg'],
  ...['/favicon.ico', '/apple-touch-icon.png', '/api/goi-y?q=ki', '/.well-known/security.txt'],
]

/** Letters that only Vietnamese has, and the names of the built-in paper. */
const LEFT_OVER = /trang nhất|[ăđơưĂĐƠƯ]|[\u1ea0-\u1ef9]|lang="vi"|"vi"|a8201a/i

/** Words that stand in a text because they are compared with what readers type, or for fonts. */
const MACHINERY = /"aạ"|==="vi"\?"vi-VN"|\[[^\]\n]{0,40}[ăđơư\u1ea0-\u1ef9][^\]\n]{0,40}\]/gi

test('nothing of the built-in paper is left in what anybody is sent', async () => {
  const waiting = [...UNLINKED]
  const seen = new Set(waiting)
  const leftOver: string[] = []
  const broken: string[] = []
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    const answer = await fetch(site.url + address)
    if (answer.status >= 500 || (answer.status === 404 && !/khong-co/.test(address)))
      broken.push(`${answer.status} ${address}`)
    const type = answer.headers.get('content-type') ?? ''
    if (!/text|json|xml|javascript|svg/.test(type)) continue
    const text = await answer.text()
    const found = LEFT_OVER.exec(text.replace(MACHINERY, ''))
    if (found) {
      const place = found.index
      leftOver.push(
        `${address}: ${text.replace(MACHINERY, '').slice(Math.max(0, place - 50), place + 50)}`,
      )
    }
    for (const next of linksIn(text, address)) {
      if (seen.has(next)) continue
      seen.add(next)
      waiting.push(next)
    }
  }
  expect(leftOver).toEqual([])
  expect(broken).toEqual([])
  for (const kind of [
    '/village/crafts/kiln',
    '/chu-de/pottery',
    '/lien-he',
    '/gon/village/crafts/kiln',
  ])
    expect([...seen]).toContain(kind)
})

/** The addresses of this site that a text names. */
function linksIn(text: string, address: string): string[] {
  const base = site.url + address
  const named = text.matchAll(
    /(?:href|src|action)="([^"]+)"|<loc>([^<]+)<|["'(`](\.?\/[\w./~-]+(?:\?v=\w+)?)["')`]/g,
  )
  return [...named].flatMap(([, attribute, loc, quoted]) => {
    const written = (attribute ?? loc ?? quoted ?? '').replaceAll('&amp;', '&')
    const isOurs = !/^(?:mailto|tel|data|https?:\/\/(?!127\.0\.0\.1|localhost))/.test(written)
    if (!isOurs || written.startsWith('#') || /[?&]ban=/.test(written)) return []
    const { pathname, search } = new URL(written.replace(/^http:\/\/localhost:3000/, ''), base)
    // What scripts put together of a path and a word.
    return /\/(?:api|assets|trang|anh|images)\/?$|luot-doc/.test(pathname)
      ? []
      : [pathname + search]
  })
}

test('it looks, reads and says who answers for it as its own', async ({ page }) => {
  const said = messagesOf(page)
  await page.goto(`${site.url}/`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(
    page.getByRole('banner').getByRole('img', { name: 'Valley Post' }).first(),
  ).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('Governing body: The Valley Trust')
  await expect(page.getByRole('navigation', { name: 'Sections', exact: true })).toContainText(
    'Village life',
  )
  const footer = page.getByRole('contentinfo')
  await expect(footer).toContainText(
    'Licence No. 12/2026, issued by the Press Office on 1 August 2026',
  )
  await expect(footer.getByRole('link', { name: 'Mastodon' })).toHaveAttribute('rel', 'me')
  const accent = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--accent').trim(),
  )
  expect(accent.replace(/\s/g, '')).toContain('#0b5c46')
  await expectNothingForAxe(page)
  await page.goto(`${site.url}/village/crafts/kiln`)
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeVisible()
  await expect(page.getByText('By Ann Potter')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Just in' })).toBeVisible()
  await expectNothingForAxe(page)
  expect(said.filter((message) => /Content.Security|Error:/.test(message))).toEqual([])
})

test('a change of its settings is on the page while it is read, and a wrong one is not', async () => {
  const shown = async () => (await fetch(`${site.url}/lien-he`)).text()
  expect(await shown()).toContain('Valley Press Ltd')
  content.writeRaw('site.yaml', SITE.replace('Valley Press Ltd', 'Hill Press Ltd'))
  await expect.poll(shown, { intervals: [50] }).toContain('Hill Press Ltd')
  content.writeRaw('site.yaml', SITE.replace('#0b5c46', '#eeeeee'))
  await expect.poll(() => site.output(), { intervals: [50] }).toContain('mau-kho-doc')
  expect(await shown()).toContain('Hill Press Ltd')
})
