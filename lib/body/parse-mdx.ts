import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { keepAsWritten, literalStars } from './as-written'
import { readCallOuts } from './call-outs'
import { resolvePictures, unwrapBlocks } from './unwrap-blocks'

const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMdx)
  .use(function remarkLiteralStars(this: Processor) {
    const data = this.data()
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), literalStars]
  })

/** A document's whole text as a tree of Markdown and components. Throws what the MDX parser throws. */
export function parseMdx(source: string): Root {
  const root = parser.parse(source)
  keepAsWritten(root, source)
  resolvePictures(root)
  unwrapBlocks(root)
  readCallOuts(root)
  return root
}
