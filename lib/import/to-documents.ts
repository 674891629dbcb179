import { renderDocument } from '../content/front-matter'
import { slugFromTitle } from '../text/slug'
import { toIsoTime } from '../time/vietnam-time'
import { escapeMdx } from './escape-mdx'
import { guessSection, sectionFromName } from './guess-section'
import type { Block, Page, PageArticle, Unplaced, Why } from './page'
import { isRelativeTime, timeFromWords } from './time-words'

/** A file to write: its path below the content folder, and its text. */
export type NewDocument = { readonly path: string; readonly text: string }

const SAPO_LENGTH = 260

/**
 * The documents of a page. `now` is when the page was read, in milliseconds since 1970; without it
 * items with a relative time come back as unplaced.
 */
export function toDocuments(
  page: Page,
  now: number | undefined,
): { documents: NewDocument[]; unplaced: Unplaced[] } {
  const unplaced: Unplaced[] = [...page.unplaced]
  const slugs = { articles: new Set<string>(), headlines: new Set<string>() }
  const documents = [
    ...page.articles.flatMap((article) => articleDocument(article, slugs.articles, unplaced)),
    ...page.headlines.map(({ title }, index) =>
      headlineDocument('noi-bat', title, slugs.headlines, { rank: index + 1 }),
    ),
    ...page.latest.flatMap(({ line, title, time }, index) => {
      const at =
        isRelativeTime(time) && now === undefined ? undefined : timeFromWords(time, now ?? 0)
      if (at === undefined) unplaced.push({ line, text: `${title} (${time})`, why: noTime(now) })
      const fields = { publishedAt: at === undefined ? undefined : toIsoTime(at), rank: index + 1 }
      return at === undefined ? [] : [headlineDocument('moi-nhat', title, slugs.headlines, fields)]
    }),
  ]
  return { documents, unplaced: unplaced.sort((a, b) => a.line - b.line) }
}

function articleDocument(
  article: PageArticle,
  taken: Set<string>,
  unplaced: Unplaced[],
): NewDocument[] {
  const { line, title, blocks, byline, source, time } = article
  const publishedAt = timeFromWords(time, 0)
  if (publishedAt === undefined) {
    unplaced.push({ line, text: `${time} ${title}`, why: NO_SUCH_TIME })
    return []
  }
  const section = sectionFromName(article.section ?? '') ?? guessSection(title)
  const fields = {
    title,
    description: sapoOf(blocks) ?? title,
    section,
    publishedAt: toIsoTime(publishedAt),
    byline,
    source,
  }
  const path = `articles/${section}/${freeSlug(title, taken)}.mdx`
  return [{ path, text: renderDocument(fields, blocks.map(renderBlock).join('\n\n')) }]
}

function headlineDocument(
  collection: 'noi-bat' | 'moi-nhat',
  title: string,
  taken: Set<string>,
  more: Readonly<Record<string, unknown>>,
): NewDocument {
  const fields = { title, section: guessSection(title), ...more }
  return {
    path: `headlines/${collection}/${freeSlug(title, taken)}.mdx`,
    text: renderDocument(fields),
  }
}

function freeSlug(title: string, taken: Set<string>): string {
  const base = slugFromTitle(title) || 'khong-ten'
  let slug = base
  for (let number = 2; taken.has(slug); number++) slug = `${base}-${number}`
  taken.add(slug)
  return slug
}

function renderBlock({ kind, text }: Block): string {
  if (kind === 'subhead') return `## ${escapeMdx(text)}`
  return kind === 'item' ? `- ${escapeMdx(text)}` : escapeMdx(text)
}

/** The page has no sapo of its own: the first paragraph's first sentences stand in for it. */
function sapoOf(blocks: readonly Block[]): string | undefined {
  const text = blocks.find(({ kind }) => kind === 'paragraph')?.text
  const sentences = text?.match(/[^.!?…]+(?:[.!?…]+["”’']?(?=\s|$)|[.!?…]|$)/g) ?? []
  let sapo = ''
  for (const sentence of sentences) {
    if (sapo !== '' && sapo.length + sentence.length > SAPO_LENGTH) break
    sapo += sentence
  }
  return sapo.trim() || undefined
}

const NO_SUCH_TIME: Why = {
  vietnamese: 'Không có ngày giờ này.',
  english: 'there is no such date or time',
}

function noTime(now: number | undefined): Why {
  return now === undefined
    ? {
        vietnamese: 'Giờ tương đối: cần --now để biết là lúc nào.',
        english: 'a relative time needs --now',
      }
    : NO_SUCH_TIME
}
