import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/**
 * What `server/` takes for granted of Next.js was seen of this version, and is documented of none: how a
 * page's HTML looks (`finish-page.ts`, `html-postprocess/`), where the build keeps style sheets, its list of
 * routes and what it has prerendered (`cache/prerendered.ts`), that a page is asked for in the cache before it
 * is rendered, is handed to it before it is sent, and says so in `x-nextjs-cache` (`cache/`), and the cookie
 * of draft mode with the place of its word (`preview/draft-mode.ts`).
 */
const SEEN_VERSION = '16.4.6'

it('Next.js is the version whose pages are known', () => {
  const { version } = JSON.parse(readFileSync('node_modules/next/package.json', 'utf8')) as {
    version: string
  }
  const whatToDo = [
    `Next.js is now ${version}; pages were last looked at with ${SEEN_VERSION}.`,
    'Run `npx playwright test finished-pages publish preview several server latest-news`, read the diffs of a',
    'page with FINISH_PAGES=off and on, then change SEEN_VERSION here.',
  ].join(' ')
  expect(version, whatToDo).toBe(SEEN_VERSION)
})
