import { test as base, expect } from '@playwright/test'
import { article, makeContent, type TestContent } from './content'
import { postWebhook } from './git-content'
import { type Site, startSite } from './site'

/** A running site that many files use, one after the other, each with content of its own. */
export type LentPaper = {
  readonly site: Site
  readonly content: TestContent
  /** Empties it of what was there before; resolves when readers have what `write` puts into it. */
  fill(write: (content: TestContent) => void): Promise<void>
}

const SECRET = 'mot-bi-mat-cua-bao-cho-muon'

/** Of another year, and in a section that nobody's content is in. */
const MARK = { file: 'articles/moc.mdx', address: '/xe/moc', at: Date.parse('2020-05-05T08:00Z') }

/**
 * The same tests, with a site to borrow: each process that runs tests starts one when the first of them
 * asks. Who needs other settings, or harms a site, starts one of his own (`startSite`).
 */
export const test = base.extend<object, { lentPaper: LentPaper }>({
  lentPaper: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use) => {
      const content = makeContent()
      const site = await startSite({ contentDir: content.dir, env: { PUBLISH_SECRET: SECRET } })
      await use(lend(site, content))
      await site.dispose()
      content.dispose()
    },
    { scope: 'worker', timeout: 600_000 },
  ],
})

function lend(site: Site, content: TestContent): LentPaper {
  let fills = 0
  let words = 0
  const publish = async () => {
    const answer = await postWebhook(site.url, SECRET, `{"after":"${words++}"}`)
    expect(await answer.json()).toMatchObject({ refused: [] })
  }
  return {
    site,
    content,
    async fill(write) {
      if (fills > 0) {
        content.clear()
        await publish()
      }
      write(content)
      await publish()
      // All pages are marked as outdated together: who sees this one's new words sees the others', too.
      const title = `Mốc ${fills++}`
      content.write(MARK.file, article(title, MARK.at, { section: 'xe' }))
      const shown = async () => (await fetch(site.url + MARK.address)).text()
      await expect.poll(shown, { intervals: [50] }).toContain(title)
    },
  }
}

export { expect }
