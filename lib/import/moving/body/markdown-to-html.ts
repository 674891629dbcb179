import { toHtml } from 'hast-util-to-html'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { tooMuch } from '../../archive'

const reader = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkRehype, { allowDangerousHtml: true })

/** More than any story, in letters: what reads Markdown takes time by more than its length. */
const MOST_LETTERS = 1_000_000

/** Markdown as generators of sites read it: HTML within it stays. Throws an ImportError where it is more than any story. */
export function markdownToHtml(markdown: string): string {
  if (markdown.length > MOST_LETTERS)
    throw tooMuch('quá 1 triệu chữ', 'more than 1 million characters')
  const page = reader.runSync(reader.parse(markdown))
  visit(page, 'element', ({ tagName, properties }) => {
    // A title of a picture is what stands below it.
    if (tagName === 'img' && properties.title) properties.dataCaption = properties.title
  })
  return toHtml(page, { allowDangerousHtml: true })
}
