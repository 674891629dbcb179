import { test as base } from '@playwright/test'
import type { TestContent } from './content'
import { makeHardContent } from './hard-content'
import { type Site, startSite } from './site'

/** A running site, and the content it runs from. */
export type Paper = { readonly site: Site; readonly content: TestContent }

/**
 * Sites that several files read, started once by each process that runs tests, when the first of them
 * asks. Who writes into one takes it out again; who harms one starts one of his own (`startSite`).
 */
export const test = base.extend<object, { hardPaper: Paper }>({
  /** Everything machines have trouble with (`hard-content.ts`). */
  hardPaper: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use) => {
      const content = makeHardContent(Date.now())
      const site = await startSite({ contentDir: content.dir })
      await use({ site, content })
      await site.dispose()
      content.dispose()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
})

export { expect } from '@playwright/test'
