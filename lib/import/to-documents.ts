import { freePaths } from '@/lib/check'
import { articleDocument } from './article-document'
import { headlineDocument } from './headline-document'
import { latestDocuments } from './latest-documents'
import type { NewDocument } from './new-document'
import type { Page, Unplaced } from './page'

/**
 * The documents of a page, and everything on it that did not become one. `now` is when the page was
 * read, in milliseconds since 1970; without it items with a relative time come back as unplaced.
 */
export function toDocuments(
  page: Page,
  now: number | undefined,
): { documents: NewDocument[]; unplaced: Unplaced[] } {
  const freePath = freePaths()
  const articles = page.articles.map((article) => articleDocument(article, freePath))
  const curated = page.headlines.map(({ title }, index) =>
    headlineDocument('noi-bat', title, { rank: index + 1 }, freePath),
  )
  const latest = latestDocuments(page.latest, now, freePath)
  return {
    documents: [...articles, ...curated, ...latest.documents],
    unplaced: [...page.unplaced, ...latest.unplaced].sort((a, b) => a.line - b.line),
  }
}
