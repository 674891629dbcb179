import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { siteUrl } from '@/lib/config'
import { article, makeContent, type TestContent } from './support/content'
import { messages } from './support/messages'
import { lastingPart } from './support/pages'
import { requestText, sendRaw } from './support/raw-request'
import { type Site, startSite } from './support/site'

const SECRET = 'mot-bi-mat-khong-ai-duoc-thay'
const MUCH = 'x'.repeat(64 * 1024 + 1)
const STORY = '/doi-song/bai-that'

let content: TestContent
let site: Site

test.beforeAll(async () => {
  content = makeContent()
  content.write('articles/bai-that.mdx', article('Bài thật', Date.now() - 60_000), 'Lời thật.')
  content.writeRaw(
    'images/xau.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>document.title="hacked"</script></svg>',
  )
  site = await startSite({
    contentDir: content.dir,
    env: {
      PUBLISH_SECRET: SECRET,
      HSTS_SECONDS: '31536000',
      ALLOWED_HOSTS: 'bao.example, 127.0.0.1',
    },
  })
})

test.afterAll(async () => {
  await site.dispose()
  content.dispose()
})

const ask = (line: string, headers?: Record<string, string>, body?: string) =>
  sendRaw(site.url, requestText(line, headers, body))

test('no address leads away, fails, or opens a file', async () => {
  const strange = [
    ...['//evil.example', '//evil.example/', '///evil.example/%2e%2e', '/%2fevil.example/'],
    ...['/%5cevil.example', '/%5cevil.example/', '/\\evil.example/', '/%5c%5cevil.example/'],
    ...[
      '//evil.example/trang/1',
      '/%2f%2fevil.example/trang/1',
      '/.//evil.example',
      '/;@evil.example/',
    ],
    ...[
      '/%ff',
      '/%E0%A4%A',
      '/%00',
      '/cong-nghe/%0d%0aSet-Cookie:a=b',
      '/%c0%ae%c0%ae/',
      '/%',
      '/%zz',
    ],
    ...[
      '/..%2f..%2fpackage.json',
      '/../../etc/passwd',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/%252e%252e/a',
    ],
    ...[
      '/images/..%2f..%2fpackage.json',
      '/images/../package.json',
      '/images/%2e%2e/articles/bai-that.mdx',
    ],
    ...['/images/..%5c..%5cpackage.json', '/images/xau.svg%00.png', '/images/.%2e/a.svg'],
    ...['/assets/../package.json', '/assets/..%2f..%2fpackage.json', '/assets/reading.js.map'],
    ...[
      '/_next/static/../../package.json',
      '/_next/static/%2e%2e/BUILD_ID',
      '/_next/data/a/index.json',
    ],
    ...[
      '/_next/image?url=%2Fimages%2Fxau.svg&w=640&q=75',
      '/_next/image?url=http://127.0.0.1/&w=640&q=75',
    ],
    ...[
      '/.next/BUILD_ID',
      '/.env',
      '/.git/config',
      '/package.json',
      '/server/serve.ts',
      '/.cache/',
    ],
    ...[
      '/_error',
      '/_global-error',
      '/500',
      '/index.rsc',
      '/doi-song.rsc',
      `${STORY}.rsc`,
      '/_next/webpack-hmr',
    ],
    ...['/api/', '/api/khong-co', '/api/internal', '/api/internal/refresh', '/__nextjs_source-map'],
    ...[
      `/${'a'.repeat(300)}`,
      `/doi-song/${'a'.repeat(300)}`,
      `/tin/${'b'.repeat(300)}`,
      `/${'c'.repeat(2000)}`,
    ],
  ]
  for (const address of strange) {
    const { status, headers, text } = await ask(`GET ${address}`)
    if (status === 308) expect(headers.location, address).toMatch(/^\/(?![/\\])/)
    else expect([400, 404], address).toContain(status)
    expect(headers.location ?? '', address).not.toContain('evil')
    expect(text, address).not.toMatch(/"dependencies"|root:|publishedAt:|__next_f/)
  }
})

test('no host a request claims to have appears in an answer', async () => {
  const claims = {
    'X-Forwarded-Host': 'evil.example',
    'X-Forwarded-Proto': 'gopher',
    'X-Forwarded-Port': '666',
    Forwarded: 'host=evil.example;proto=gopher',
    'X-Original-URL': '/evil',
    'X-Rewrite-URL': '/evil',
    'X-Host': 'evil.example',
    'X-HTTP-Method-Override': 'DELETE',
    Referer: 'https://evil.example/',
    Origin: 'https://evil.example',
  }
  for (const address of [
    '/',
    STORY,
    '/doi-song/',
    '/tin-moi-nhat/trang/1',
    '/tim-kiem?q=a',
    '/khong',
  ]) {
    const { text } = await ask(`GET ${address}`, claims)
    expect(text, address).not.toMatch(/evil\.example|gopher|:666/)
  }
  const { body } = await ask(`GET ${STORY}`, claims)
  expect(body).toContain(`"mainEntityOfPage":"${siteUrl()}${STORY}"`)
  expect((await ask('GET /', { Host: 'evil.example' })).status).toBe(421)
  expect((await ask('GET /', { Host: 'bao.example.evil.example' })).status).toBe(421)
  expect((await ask('GET /healthz', { Host: '10.0.0.7' })).status).toBe(200)
  expect((await ask('GET http://evil.example/')).status).toBe(400)
})

test('every address names the methods it takes, and takes no other', async () => {
  for (const method of ['TRACE', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'POST', 'PROPFIND']) {
    for (const address of ['/', STORY, '/healthz', '/api/goi-y?q=a', '/images/xau.svg', '/khong']) {
      const { status, headers } = await ask(`${method} ${address}`, { 'X-Nguoi-Doc': 'vọng' })
      expect(status, `${method} ${address}`).toBe(405)
      expect(headers.allow).toBe('GET, HEAD')
    }
  }
  const { status, headers } = await ask('GET /api/publish')
  expect([status, headers.allow]).toEqual([405, 'POST'])
  expect((await ask('FOO /')).status).toBe(400)
  const tunnel = await ask('CONNECT evil.example:443')
  expect([tunnel.status, tunnel.headers.allow]).toEqual([405, 'GET, HEAD'])
  expect(tunnel.headers['content-security-policy']).toContain("default-src 'none'")
  const head = await ask(`HEAD ${STORY}`)
  expect([head.status, head.body]).toEqual([200, ''])
})

test('no address takes a body larger than it may be', async () => {
  const chunked = `${MUCH.length.toString(16)}\r\n${MUCH}\r\n0\r\n\r\n`
  for (const line of ['GET /', `GET ${STORY}`, 'POST /api/luot-doc', 'GET /healthz']) {
    const measured = await ask(line, { 'Content-Length': String(MUCH.length) }, MUCH)
    expect(measured.status, `${line} with its length`).toBe(413)
    const unmeasured = await ask(line, { 'Transfer-Encoding': 'chunked' }, chunked)
    expect(unmeasured.status, `${line} without its length`).toBe(413)
  }
  const promised = await ask('GET /', { 'Content-Length': '9999999999' })
  expect(promised.status, 'promised only').toBe(413)
  // A Git host's delivery may be long, and is refused unread without a signature.
  const delivery = await ask('POST /api/publish', { 'Content-Length': '9999999999' })
  expect(delivery.status).toBe(401)
  const small = await ask(`GET ${STORY}`, { 'Content-Length': '5' }, 'chao.')
  expect(small.status).toBe(200)
})

test('what the parts of Next.js tell each other changes nothing for anybody', async () => {
  const before = lastingPart((await ask(`GET ${STORY}`)).body)
  const claims: Record<string, string>[] = [
    { RSC: '1' },
    { RSC: '1', 'Next-Router-State-Tree': '%5B%22%22%5D' },
    { RSC: '1', 'Next-Router-State-Tree': '{{{', 'Next-Url': '/xe' },
    { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Router-Segment-Prefetch': '/_tree' },
    { 'Next-Action': 'a'.repeat(40) },
    { 'Next-Resume': '1' },
    { 'X-Next-Resume-State-Length': '9' },
    { 'X-Prerender-Revalidate': 'a' },
    { 'X-Prerender-Revalidate': 'a', 'X-Prerender-Revalidate-If-Generated': '1' },
    { 'X-Middleware-Subrequest': 'middleware:middleware:middleware:middleware:middleware' },
    { 'X-Middleware-Rewrite': '/xe', 'X-Middleware-Override-Headers': 'cookie' },
    { 'X-Matched-Path': '/xe', 'X-Now-Route-Matches': '1=xe' },
    { 'X-Invoke-Path': '/xe', 'X-Invoke-Status': '500', 'X-Invoke-Error': '{}' },
    { 'X-Nextjs-Data': '1' },
    { 'X-Second-Attempt': '1' },
    { Purpose: 'prefetch', 'Sec-Purpose': 'prefetch' },
    { Cookie: '__prerender_bypass=a; __next_preview_data=b' },
    { Range: 'bytes=0-10' },
    { 'Accept-Language': 'en', 'User-Agent': 'Googlebot' },
  ]
  for (const headers of claims) {
    for (const address of [
      STORY,
      `${STORY}?_rsc=sai`,
      `${STORY}?__nextDataReq=1&nxtPsection=xe&_rsc`,
    ]) {
      const { status, body } = await ask(`GET ${address}`, headers)
      expect(status, JSON.stringify(headers)).toBe(200)
      expect(lastingPart(body), JSON.stringify(headers)).toBe(before)
    }
    const { body } = await ask(`GET ${STORY}`)
    expect(lastingPart(body), JSON.stringify(headers)).toBe(before)
  }
})

test('unknown and misspelt addresses leave nothing on disk', async () => {
  await ask(`GET ${STORY}`)
  // All that is not there shares one page.
  await ask('GET /doi-song/khong-co')
  await ask('GET /gon/doi-song/khong-co')
  const before = filesBelow(path.join(site.dir, '.next'))
  for (let index = 0; index < 40; index++) {
    await ask(`GET /doi-song/khong-co-${index}`)
    await ask(`GET /tin/khong-co-${index}`)
    await ask(`GET /doi-song/trang/${index + 50}`)
    await ask(`GET ${STORY}?lan=${index}`)
    await ask(`GET /khong-co-${index}/a/b/c`)
    await ask(`GET /_next/data/${index}/index.json`)
  }
  // As Next.js itself names its pages.
  for (const route of ['/[section]', '/[section]/[slug]', '/[section]/trang/[page]', '/tin/[slug]'])
    for (const address of [route, `/gon${route}`, encodeURI(route)])
      expect((await ask(`GET ${address}`)).status, address).toBe(404)
  const encoded = [...'bai-that'].map(
    (letter, at) =>
      `/doi-song/${'bai-that'.slice(0, at)}%${letter.charCodeAt(0).toString(16)}${'bai-that'.slice(at + 1)}`,
  )
  for (const address of encoded) expect((await ask(`GET ${address}`)).status).toBe(200)
  expect(filesBelow(path.join(site.dir, '.next'))).toEqual(before)
})

test('requests within requests are refused', async () => {
  const within = 'GET /healthz HTTP/1.1\r\nHost: bao.example\r\n\r\n'
  for (const headers of [
    'Content-Length: 4\r\nTransfer-Encoding: chunked',
    'Content-Length: 4\r\nContent-Length: 5',
    'Content-Length: +4',
    'Content-Length: 0x4',
    'Transfer-Encoding: xchunked',
    'Transfer-Encoding: chunked, identity',
    'Transfer-Encoding : chunked',
    'Host: evil.example',
  ]) {
    const start = `POST /api/publish HTTP/1.1\r\nHost: bao.example\r\n${headers}\r\n\r\n`
    const { status, text } = await sendRaw(site.url, `${start}0\r\n\r\n${within}`)
    expect([0, 400, 401, 501], headers).toContain(status)
    expect(text, headers).not.toContain('\nok')
  }
})

test('who asks for another protocol is answered in this one, and guarded as anybody', async () => {
  const webSocket = { Connection: 'close, Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Key': 'a' }
  const http2 = {
    Connection: 'close, Upgrade, HTTP2-Settings',
    Upgrade: 'h2c',
    'HTTP2-Settings': '',
  }
  for (const headers of [webSocket, http2]) {
    expect((await ask(`GET ${STORY}`, headers)).status).toBe(200)
    expect((await ask('GET /%ff', headers)).status).toBe(400)
    expect((await ask('GET http://127.0.0.1:1/', headers)).status).toBe(400)
    expect((await ask('GET /_next/webpack-hmr', headers)).status).toBe(404)
    expect((await ask('GET /', { ...headers, Host: 'evil.example' })).status).toBe(421)
  }
})

test('floods of headers end in 431, missing hosts and two of them in 400', async () => {
  const flood = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`X-${at}`, 'nước lũ']))
  expect((await ask('GET /', flood)).status).toBe(431)
  expect((await ask('GET /', { Cookie: 'a'.repeat(50_000) })).status).toBe(431)
  for (const hosts of ['', 'Host: bao.example\r\nHost: evil.example\r\n']) {
    const request = `GET / HTTP/1.1\r\n${hosts}Connection: close\r\n\r\n`
    expect((await sendRaw(site.url, request)).status, hosts).toBe(400)
  }
})

test('whatever is searched for, an answer comes and is plain text', async () => {
  const questions = [
    '" OR 1=1 --',
    "'; DROP TABLE document; --",
    'a* OR b*',
    'NEAR(a b)',
    'title:a',
    '^a',
    'a AND NOT',
    '"',
    '""""',
    '-',
    '- - -',
    '(((((',
    '*',
    '\\',
    '%00',
    '{a b}:c',
    '<script>alert(1)</script>',
    `${'a '.repeat(500)}`,
    `${'"a'.repeat(450)}`,
    `${'-'.repeat(2_000)}`,
    `${'ạ'.repeat(220)}`,
    '\u202E',
  ]
  for (const question of questions) {
    for (const address of ['/tim-kiem', '/api/goi-y']) {
      const answer = await fetch(`${site.url}${address}?q=${encodeURIComponent(question)}`)
      const text = await answer.text()
      expect(answer.status, question.slice(0, 40)).toBe(200)
      expect(text).not.toContain('<script>alert')
    }
  }
  for (const params of [
    'q[]=a',
    'q=a&q=b',
    'q=a&trang=-1',
    'q=a&trang=1e9',
    'q=a&muc=__proto__',
    'q=%ff',
  ])
    expect((await fetch(`${site.url}/tim-kiem?${params}`)).status, params).toBe(200)
})

test('a picture with a script in it runs nothing', async ({ page }) => {
  await page.goto(`${site.url}/images/xau.svg`)
  expect(await page.title()).not.toBe('hacked')
})

test('the site says that it wants HTTPS, and tells nobody its secrets', async () => {
  const answers = await Promise.all(
    ['/', STORY, '/khong', '/healthz', '/%ff', '/api/goi-y?q=a'].map((address) =>
      ask(`GET ${address}`),
    ),
  )
  for (const { headers, text } of answers) {
    expect(headers['strict-transport-security']).toBe('max-age=31536000')
    expect(text).not.toContain(SECRET)
  }
  expect((await ask('POST /api/publish', { 'Content-Length': '2' }, '{}')).status).toBe(401)
  expect(site.output()).not.toContain(SECRET)
  for (const folder of ['.next', '.cache', 'public']) {
    const files = filesBelow(path.join(site.dir, folder)).map((file) =>
      path.join(site.dir, folder, file),
    )
    const holding = files.filter((file) => statSync(file).isFile() && holds(file, SECRET))
    expect(holding, folder).toEqual([])
  }
})

test('a failure shows the paper’s own page, and nothing of what failed', async ({ page }) => {
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  for (const file of filesBelow(path.join(site.dir, '.cache')).filter((name) =>
    /sqlite/.test(name),
  ))
    writeFileSync(path.join(site.dir, '.cache', file), 'hỏng')
  const answer = await page.goto(`${site.url}/tim-kiem?q=a`)
  expect(answer?.status()).toBe(500)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages.error.title)
  await expect(page.getByRole('link', { name: messages.error.retry })).toBeVisible()
  const html = (await answer?.text()) ?? ''
  expect(html).not.toMatch(/<script|sqlite|node_modules|\bat [A-Z]/i)
  expect(said.filter((text) => !text.includes('500 (Internal Server Error)'))).toEqual([])
})

function holds(file: string, text: string): boolean {
  return readFileSync(file).includes(text)
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
}
