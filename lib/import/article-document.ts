import { type FreePath, guessSection, sectionFromName } from '@/lib/check'
import { renderDocument } from '@/lib/model'
import { toIsoTime } from '@/lib/shared/time'
import { escapeMdx, escapeSubhead } from './escape-mdx'
import type { NewDocument } from './new-document'
import type { Block, PageArticle } from './page'
import { sapoOf } from './sapo'

/** The document of an article. The sapo repeats the start of the body, which stays whole. */
export function articleDocument(article: PageArticle, freePath: FreePath): NewDocument {
  const { title, blocks, byline, source, publishedAt } = article
  const section = sectionFromName(article.section ?? '') ?? guessSection(title)
  const fields = {
    title,
    description: sapoOf(blocks) ?? title,
    section,
    publishedAt: toIsoTime(publishedAt),
    byline,
    source,
  }
  return {
    path: freePath(`articles/${section}`, title),
    text: renderDocument(fields, renderBlocks(blocks)),
  }
}

function renderBlocks(blocks: readonly Block[]): string {
  const parts = blocks.map((block, index) => {
    const isListGoingOn = block.kind === 'item' && blocks[index - 1]?.kind === 'item'
    return `${isListGoingOn ? '\n' : '\n\n'}${renderBlock(block)}`
  })
  return parts.join('').trimStart()
}

function renderBlock({ kind, text }: Block): string {
  if (kind === 'subhead') return `## ${escapeSubhead(text)}`
  return kind === 'item' ? `- ${escapeMdx(text)}` : escapeMdx(text)
}
