import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { Agent } from 'node:http'
import { connect } from 'node:net'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { seededRandom } from '../bench/random'
import { CONNECTION_LIMITS } from '../server/connection-limits'
import { statusAt } from './support/answers'
import { claimPort } from './support/claim-port'
import { makeClock, type TestClock } from './support/clock'
import { article, makeContent, type TestContent } from './support/content'
import { startEdge } from './support/edge'
import { type Site, startSite } from './support/site'
import { flipBytes, storeFile } from './support/stored-content'

/** Rounds of killing and of flipping bytes, and addresses that are not there; many of each by `npm run test:kills`. */
const KILLS = Number(process.env.KILLS ?? 2)
const FLIPS = Number(process.env.FLIPS ?? 1)
const ADDRESSES = Number(process.env.ADDRESSES ?? 1_000)

const HOUR_MS = 3_600_000

let content: TestContent
let site: Site
let clock: TestClock
let metricsPort: number

test.beforeAll(async () => {
  content = makeContent()
  clock = makeClock()
  for (let index = 0; index < 20; index++)
    content.write(`articles/nen-${index}.mdx`, at(`Bài nền ${index}`), 'Thân bài.')
  metricsPort = await claimPort()
  const env = { ...clock.env, METRICS_PORT: String(metricsPort) }
  site = await startSite({ contentDir: content.dir, env })
})

test.afterAll(async () => {
  await site.dispose()
  content.dispose()
  clock.dispose()
})

function at(title: string, more = {}) {
  return article(title, Date.now() - HOUR_MS, more)
}

async function textOf(address: string): Promise<string> {
  return (await fetch(site.url + address)).text()
}

/** Saves a story, and waits until readers have it. */
async function publish(slug: string, title: string, words: string): Promise<void> {
  content.write(`articles/${slug}.mdx`, at(title), words)
  await comes(`/doi-song/${slug}`, words)
}

async function comes(address: string, words: string): Promise<void> {
  await expect.poll(() => textOf(address).catch(String), { intervals: [50] }).toContain(words)
}

function rendered(route: string): Promise<number> {
  return renderedBy(metricsPort, route)
}

async function renderedBy(port: number, route: string): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  const line = text
    .split('\n')
    .find((one) => one.includes('render_seconds_count') && one.includes(route))
  return Number(line?.split(' ').at(-1) ?? 0)
}

test('bad files of every kind are reported, and keep nothing good from being published', async () => {
  const front =
    '---\ntitle: "Xấu"\ndescription: "Xấu."\nsection: xe\npublishedAt: 2026-01-01T08:00:00+07:00\n---\n'
  content.writeRaw('articles/qua-lon.mdx', `${front}\n${'Dài. '.repeat(5_000_000)}\n`)
  content.writeRaw('articles/nua-chung.mdx', '---\ntitle: "Nửa')
  content.writeRaw('articles/ma-lenh.mdx', `${front}\n{process.env.SECRET}\n`)
  content.writeRaw('articles/chay-ma.mdx', '---js\nprocess.exit(1)\n---\n')
  content.writeRaw('articles/trung/nen-1.mdx', `${front}\nTrùng tên.\n`)
  content.writeRaw(
    'articles/nhi-phan.mdx',
    Buffer.concat([Buffer.from(front), Buffer.from([0xff, 0xfe, 0x00])]),
  )
  symlinkSync(content.dir, path.join(content.dir, 'articles/vong'))
  symlinkSync('/etc/passwd', path.join(content.dir, 'articles/ra-ngoai.mdx'))
  await publish('tot', 'Bài tốt', 'Vẫn lên báo.')
  const bad = ['qua-lon', 'nua-chung', 'ma-lenh', 'chay-ma', 'trung/nen-1', 'nhi-phan', 'ra-ngoai']
  for (const name of bad)
    await expect.poll(() => site.output(), name).toContain(`articles/${name}.mdx:`)
  expect(await textOf('/doi-song/nen-1')).toContain('Bài nền 1')
  expect(site.output()).not.toContain('root:')
  for (const name of [...bad.map((each) => `${each}.mdx`), 'vong'])
    rmSync(path.join(content.dir, 'articles', name))
})

test('a folder that is lost, and one that cannot be written, take nothing down', async () => {
  await publish('tot', 'Bài tốt', 'Vẫn lên báo.')
  const before = failures()
  renameSync(content.dir, `${content.dir}-mat`)
  await expect.poll(failures).toBeGreaterThan(before)
  expect(await textOf('/doi-song/tot')).toContain('Vẫn lên báo.')
  renameSync(`${content.dir}-mat`, content.dir)
  const files = readdirSync(content.dir, { recursive: true }).length
  chmodSync(content.dir, 0o555)
  expect(await textOf('/')).toContain('Bài tốt')
  expect(readdirSync(content.dir, { recursive: true })).toHaveLength(files)
  chmodSync(content.dir, 0o755)
})

test('a folder that is another one when it comes back is followed, too', async () => {
  const before = failures()
  const [, publisher = 0] = processes(site.process.pid ?? 0)
  renameSync(content.dir, `${content.dir}-mat`)
  // The publisher is started again just then.
  process.kill(publisher, 'SIGKILL')
  await expect.poll(failures).toBeGreaterThan(before)
  cpSync(`${content.dir}-mat`, content.dir, { recursive: true, verbatimSymlinks: true })
  rmSync(`${content.dir}-mat`, { recursive: true })
  await publish('tot', 'Bài tốt', 'Thư mục khác.')
  const lost = failures()
  renameSync(content.dir, `${content.dir}-mat`)
  await expect.poll(failures).toBeGreaterThan(lost)
  cpSync(`${content.dir}-mat`, content.dir, { recursive: true, verbatimSymlinks: true })
  rmSync(`${content.dir}-mat`, { recursive: true })
  await publish('tot', 'Bài tốt', 'Đã về.')
  await publish('tot', 'Bài tốt', 'Sau khi về.')
})

test('500 readers of one outdated page cost one rendering', async () => {
  await textOf('/giai-tri')
  await publish('tot', 'Bài tốt', 'Đã sửa.')
  const before = await rendered('/[section]"')
  const agent = new Agent({ maxSockets: 500, keepAlive: true })
  const read = async () => {
    const askedAt = performance.now()
    const status = await statusAt(`${site.url}/giai-tri`, agent)
    // Who connects and says nothing for so long is cut off: on a busy machine 500 readers in one process may be.
    const isLate = performance.now() - askedAt >= CONNECTION_LIMITS.headersTimeout
    return status === 'ECONNRESET' && isLate ? statusAt(`${site.url}/giai-tri`, agent) : status
  }
  const statuses = await Promise.all(Array.from({ length: 500 }, read))
  agent.destroy()
  expect(new Set(statuses)).toEqual(new Set([200]))
  await expect.poll(() => rendered('/[section]"')).toBe(before + 1)
})

test('a thousand addresses that are not there leave nothing behind', async () => {
  const files = () => readdirSync(path.join(site.dir, '.next'), { recursive: true }).length
  const shapes = ['/doi-song/x', '/tin/x', '/x', '/xe/trang/9', '/images/x']
  // All that is not there shares one page.
  for (const shape of shapes) await textOf(shape)
  const before = files()
  const agent = new Agent({ maxSockets: 20, keepAlive: true })
  const asked = Array.from({ length: ADDRESSES }, (_, index) =>
    statusAt(`${site.url}${shapes[index % shapes.length]}${index}`, agent),
  )
  expect(new Set(await Promise.all(asked))).toEqual(new Set([404]))
  agent.destroy()
  expect(files()).toBe(before)
})

test('a full disk: what is live stays, and what was saved comes once there is room', async () => {
  await publish('tot', 'Bài tốt', 'Đã sửa.')
  const [server, ...children] = processes(site.process.pid ?? 0)
  const before = failures()
  // As `ulimit -f`: no file of these processes may grow beyond.
  limitFiles([server, ...children], '100000')
  for (let index = 0; index < 40; index++)
    content.write(
      `articles/day-${index}.mdx`,
      at(`Đầy ${index}`, { section: 'xe' }),
      'Chữ. '.repeat(2_000),
    )
  await expect.poll(failures).toBeGreaterThan(before)
  expect(await textOf('/doi-song/tot')).toContain('Đã sửa.')
  limitFiles([server, ...children], 'unlimited')
  await comes('/xe/day-39', 'Đầy 39')
  expect(await textOf('/doi-song/tot')).toContain('Đã sửa.')
})

test('flipped bytes in the store, again and again: the site lives, and compiles it anew', async () => {
  const random = seededRandom(23)
  const [server = 0] = processes(site.process.pid ?? 0)
  // Many hit the tables' own description, few a single record.
  for (const [round, count] of Array.from({ length: FLIPS }, () => [600, 60, 6])
    .flat()
    .entries()) {
    flipBytes(storeFile(site), count, random)
    // What is written into the store has its readers look at the file anew.
    content.write('articles/tot.mdx', at('Bài tốt'), `Sau lần hỏng ${round}.`)
    // Searches are in no cache: each is read from the store.
    for (let index = 0; index < 20; index++) await textOf(`/tim-kiem?q=nen+${index}`)
    for (let index = 0; index < 20; index++) await textOf(`/doi-song/nen-${index}`)
    await comes('/doi-song/tot', `Sau lần hỏng ${round}.`)
    await expect.poll(async () => (await fetch(`${site.url}/readyz`)).status).toBe(200)
    await comes('/tim-kiem?q=nen', 'href="/doi-song/nen-1')
  }
  expect(processes(site.process.pid ?? 0)[0]).toBe(server)
})

test('killed at any moment of publishing and rendering, it comes back whole and current', async () => {
  const stories = Array.from({ length: 20 }, (_, index) => `/doi-song/nen-${index}`)
  for (let round = 0; round < KILLS; round++) {
    for (let index = 0; index < 20; index++)
      content.write(`articles/nen-${index}.mdx`, at(`Bài nền ${index}`), `Vòng ${round}, hết.`)
    const readers = stories.map((story) => textOf(story).catch(() => ''))
    // A moment of its own each round, from before the first file is noticed to after the last.
    const readUntilThen = (round * 37) % 120
    for (let read = 0; read < readUntilThen; read++) await textOf('/doi-song/nen-0')
    site.process.kill('SIGKILL')
    await Promise.all(readers)
    await site.restart()
    for (const story of stories) {
      const html = await textOf(story)
      expect(html, `round ${round}`).toContain(`Vòng ${round}, hết.`)
      expect(html, `round ${round}`).toContain('</html>')
    }
  }
})

test('told to stop under load, with nobody left to hear it, it ends in time, and no reader at the edge notices', async () => {
  await publish('tot', 'Bài tốt', 'Đọc mãi.')
  const edge = await startEdge(site.url)
  const halfOpen = connect(Number(new URL(site.url).port), '127.0.0.1')
  halfOpen.on('error', () => undefined)
  halfOpen.write('GET / HTTP/1.1\r\nHost: x\r\n')
  const failures: number[] = []
  let answered = 0
  let isOver = false
  const reader = async () => {
    while (!isOver) {
      const { status } = await fetch(`${edge.url}/doi-song/tot`)
      if (status === 200) answered++
      else failures.push(status)
    }
  }
  const readers = Array.from({ length: 10 }, reader)
  await expect.poll(() => answered).toBeGreaterThan(20)
  const { process: server } = site
  // Nor does it matter that nobody reads what it prints any more.
  server.stdout?.destroy()
  server.stderr?.destroy()
  server.kill('SIGTERM')
  await expect.poll(async () => (await fetch(`${site.url}/readyz`)).status).toBe(503)
  // It turns clients away, then waits for who is half-way through a request: of its time, not of ours.
  const end = () => {
    clock.advance(2_000)
    halfOpen.write('a')
    return server.exitCode
  }
  await expect.poll(end, { intervals: [100] }).toBe(0)
  const atEnd = answered
  await expect.poll(() => answered).toBeGreaterThan(atEnd + 20)
  isOver = true
  await Promise.all(readers)
  expect(failures).toEqual([])
  halfOpen.destroy()
  await edge.dispose()
  await site.restart()
})

test('a reader with a page of the version before goes on to the next page', async ({ page }) => {
  await page.goto(`${site.url}/doi-song`)
  await site.stop()
  // A new version with other names for its files, as every build has.
  const chunks = path.join(site.dir, '.next/static/chunks')
  for (const name of readdirSync(chunks).filter((file) => file.endsWith('.js')))
    renameSync(path.join(chunks, name), path.join(chunks, `moi-${name}`))
  await site.restart()
  await page.getByRole('main').getByRole('link', { name: 'Bài nền 3', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bài nền 3')
  for (const name of readdirSync(chunks).filter((file) => file.startsWith('moi-')))
    renameSync(path.join(chunks, name), path.join(chunks, name.slice('moi-'.length)))
})

for (const [direction, aheadMs] of [
  ['ahead', HOUR_MS],
  ['behind', -HOUR_MS],
] as const) {
  test(`with a clock an hour ${direction}, set right, wrong and right again, it serves, publishes and keeps pages`, async () => {
    const other = makeContent()
    other.write('articles/cu.mdx', article('Bài hôm trước', Date.now() - 48 * HOUR_MS), 'Chữ.')
    const save = (words: string) =>
      other.write('articles/dong-ho.mdx', article('Đồng hồ', Date.now() - 3 * HOUR_MS), words)
    const own = makeClock({ aheadMs, isSetByHand: true })
    const port = await claimPort()
    const env = { ...own.env, METRICS_PORT: String(port) }
    const shifted = await startSite({ contentDir: other.dir, env })
    expect(await (await fetch(shifted.url)).text()).toContain('Bài hôm trước')
    const read = async () => (await fetch(`${shifted.url}/doi-song/dong-ho`)).text()
    for (const [ahead, words] of [
      [aheadMs, 'Sai giờ từ đầu.'],
      [0, 'Lúc đúng giờ.'],
      [aheadMs, 'Lúc lại sai giờ.'],
      [0, 'Lúc lại đúng.'],
    ] as const) {
      own.setAhead(ahead)
      save(words)
      await expect.poll(read, { intervals: [50] }).toContain(words)
      // Pages are marked once more where one was rendered meanwhile.
      await expect.poll(() => rendersOf20(port, read), { intervals: [50] }).toBe(0)
    }
    await shifted.dispose()
    other.dispose()
    own.dispose()
  })
}

test('started without its folder it serves what it had, and killed then leaves nobody behind', async () => {
  await publish('tot', 'Bài tốt', 'Khi còn thư mục.')
  await site.stop()
  renameSync(content.dir, `${content.dir}-mat`)
  await site.restart()
  expect(await textOf('/doi-song/tot')).toContain('Bài tốt')
  const before = failures()
  await expect.poll(failures).toBeGreaterThan(before)
  const children = processes(site.process.pid ?? 0).slice(1)
  expect(children.length).toBeGreaterThan(0)
  site.process.kill('SIGKILL')
  await expect.poll(() => children.filter(isRunning)).toEqual([])
  renameSync(`${content.dir}-mat`, content.dir)
  await site.restart()
})

async function rendersOf20(port: number, read: () => Promise<unknown>): Promise<number> {
  const before = await renderedBy(port, '[slug]')
  for (let visit = 0; visit < 20; visit++) await read()
  return (await renderedBy(port, '[slug]')) - before
}

/** How many publications could not be made at all. */
function failures(): number {
  return site.output().split('publishing failed').length - 1
}

/** A process and those it started. */
function processes(pid: number): number[] {
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
  return [pid, ...children.trim().split(/\s+/).filter(Boolean).map(Number)]
}

/** One that has ended and whose end nobody asked for yet is still in the table: not counted. */
function isRunning(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout.trim() !== '' && !stdout.startsWith('Z')
}

function limitFiles(pids: readonly (number | undefined)[], bytes: string): void {
  for (const pid of pids)
    execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`])
}
