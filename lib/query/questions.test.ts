import Database from 'libsql'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { storePath } from '../config/locations'
import { publishStrictly } from '../publish/publish'
import {
  articleText,
  type ContentFolder,
  enterContentFolder,
  headlineText,
} from '../publish/testing/content-folder'
import { vietnamDay } from '../shared/time/vietnam-time'
import * as sitemap from '../store/sitemap'
import * as archive from './archive'
import * as feeds from './feed-stories'
import * as front from './front/front-page'
import * as queries from './queries'
import * as related from './related/related-stories'
import * as taxonomy from './taxonomy-pages'

const NOW = Date.parse('2025-08-19T12:00:00+07:00')

const newspaper = {
  ...archive,
  ...feeds,
  ...front,
  ...queries,
  ...related,
  ...sitemap,
  ...taxonomy,
}

let content: ContentFolder
beforeAll(async () => {
  content = enterContentFolder()
  for (let index = 0; index < 60; index++) {
    const publishedAt = new Date(NOW - index * 7_200_000).toISOString().replace('.000Z', 'Z')
    const tags = `[Gốm, Nghề ${index % 7}]`
    const fields = { title: `"Lò gốm số ${index}"`, publishedAt, tags, byline: 'Tổ Lò Gốm' }
    content.write(`articles/bai-${index}.mdx`, articleText(fields))
  }
  content.write('headlines/noi-bat/tin.mdx', headlineText({ article: 'bai-3' }))
  await publishStrictly(content.place, NOW)
})

afterAll(() => content.dispose())

/** Everything pages, lists, feeds and sitemaps ask. */
function askEverything(): void {
  const article = newspaper.findArticle('van-hoa', 'bai-30', NOW)
  if (!article) throw new Error('the article is not there')
  article.readBody()
  newspaper.relatedStories(article, NOW, 4)
  newspaper.neighbours(article, NOW)
  newspaper.moreOfSection('van-hoa', [article.href], NOW, 4)
  newspaper.frontPage(NOW)
  newspaper.latestPage(2, NOW)
  newspaper.sectionPage('van-hoa', 2, NOW)
  newspaper.sectionHighlights('van-hoa', NOW)
  newspaper.termPage({ kind: 'topic', slug: 'gom' }, 2, NOW)
  newspaper.termPages({ kind: 'author', slug: 'to-lo-gom' }, NOW)
  newspaper.topicsInUse(NOW)
  newspaper.archiveMonths(NOW)
  newspaper.archiveMonth({ year: 2025, month: 8 }, NOW)
  newspaper.hasArchiveMonth({ year: 2025, month: 8 }, NOW)
  newspaper.archiveDay(vietnamDay(NOW) - 1, 1, NOW)
  newspaper.archiveDayPages(vietnamDay(NOW) - 1, NOW)
  newspaper.feedStories(newspaper.newestStories({ section: 'van-hoa' }, NOW, 20), NOW)
  newspaper.newestStories({ term: { kind: 'topic', slug: 'gom' } }, NOW, 20)
  for (const month of newspaper.sitemapMonths(NOW)) newspaper.sitemapEntries(month, 10, 5, NOW)
  newspaper.correctionPage(1, NOW)
  newspaper.newestOfKind('article', NOW, 50)
  newspaper.storyAddress('article', 'khong-co', NOW)
  newspaper.storiesOf([article], NOW)
}

type Step = { readonly parent: number; readonly detail: string }

/** Small whatever the archive is: one row, and the few stories that editors feature. */
const FEW = ['SCAN version', 'SCAN d USING INDEX document_featured']

/** Whether a step of SQLite's plan looks at, or sorts, something that grows with the archive. */
function looksAtAll({ parent, detail }: Step, plan: readonly Step[]): boolean {
  const looks = detail.startsWith('SCAN ') && !detail.includes(' VIRTUAL TABLE ')
  if (!looks && detail !== 'USE TEMP B-TREE FOR ORDER BY') return false
  // Outside of what was chosen first, only that is left to be looked at.
  const isChosen = parent === 0 && plan.some((step) => step.detail.startsWith('MATERIALIZE '))
  // A list that the question brings along is short.
  const isBrought = plan.some(({ detail: other }) => other.startsWith('SCAN f VIRTUAL TABLE'))
  return !isChosen && !isBrought && !FEW.includes(detail)
}

it('costs the same in an archive of any size: no question looks at all of it', () => {
  const prepare = vi.spyOn(Database.prototype, 'prepare')
  askEverything()
  const questions = [...new Set(prepare.mock.calls.map(([sql]) => sql))]
  // Each is prepared as it stands, too, before it is asked for as bytes (lib/store/reading.ts).
  const asked = questions.filter((sql) => /^\s*(?:SELECT(?! CASE typeof\()|WITH)\b/.test(sql))
  expect(asked.length).toBeGreaterThan(30)
  const store = new Database(storePath())
  const slow = asked.filter((sql) => {
    const plan = store.prepare(`EXPLAIN QUERY PLAN ${sql}`).all({ now: NOW }) as Step[]
    return plan.some((step) => looksAtAll(step, plan))
  })
  store.close()
  expect(slow).toEqual([])
})
