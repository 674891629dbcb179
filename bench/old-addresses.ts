import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readRedirects } from '@/lib/model'
import { startSite } from '../e2e/support/site'
import { oldAddressOf } from './wxr-corpus'

/** What is asked at once. */
const AT_ONCE = 8

/** What became of the addresses of an old site. */
type Tally = { moved: number; gone: number; readonly wrong: string[] }

/**
 * Starts a site on what an import of `count` posts has written below `dir`, and asks it for each old address: that of
 * each post, its number, and every rule without a star. Each has to be led to a page that is there, or be told gone.
 */
export async function askOldAddresses(dir: string, count: number): Promise<void> {
  const contentDir = path.join(dir, 'content')
  const { rules } = readRedirects(readFileSync(path.join(contentDir, 'redirects.yaml'), 'utf8'))
  const posts = Array.from({ length: count }, (_, index) => index).filter((it) => it % 50 !== 49)
  const addresses = new Set([
    ...posts.flatMap((index) => [oldAddressOf(index), `/?p=${index + 1}`]),
    ...rules.flatMap(({ from }) => (from.includes('*') ? [] : [from])),
  ])
  const site = await startSite({ contentDir })
  const begun = performance.now()
  const tally: Tally = { moved: 0, gone: 0, wrong: [] }
  const targets = new Map<string, Promise<number>>()
  const waiting = [...addresses]
  const ask = async () => {
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop())
      await askOne(site.url, one, targets, tally)
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, ask))
  } finally {
    await site.dispose()
  }
  const seconds = ((performance.now() - begun) / 1_000).toFixed(0)
  console.log(
    `${addresses.size} old addresses in ${seconds} s: ${tally.moved} led to ${targets.size} living pages, ${tally.gone} told gone, ${tally.wrong.length} neither`,
  )
  for (const one of tally.wrong.slice(0, 20)) console.log(`  ${one}`)
}

async function askOne(
  url: string,
  address: string,
  targets: Map<string, Promise<number>>,
  tally: Tally,
): Promise<void> {
  const asked = encodeURI(address)
  const answer = await fetch(url + asked, { redirect: 'manual' })
  await answer.body?.cancel()
  const to = answer.headers.get('location')
  if (answer.status === 410) tally.gone += 1
  else if ((answer.status === 308 || answer.status === 301) && to) {
    const page = new URL(to, url).pathname
    const status = targets.get(page) ?? statusOf(url + page)
    targets.set(page, status)
    const found = await status
    if (found === 200) tally.moved += 1
    else tally.wrong.push(`${address} → ${to}: ${found}`)
  } else tally.wrong.push(`${address}: ${answer.status}`)
}

/** What an address answers in the end: a photograph's name leads on to what readers see of it. */
async function statusOf(address: string): Promise<number> {
  const answer = await fetch(address)
  await answer.body?.cancel()
  return answer.status
}
