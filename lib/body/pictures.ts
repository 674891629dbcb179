import type { Root } from 'mdast'
import type {} from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import { type BodyPicture, mediaKindOf } from '@/lib/model'
import { filesOf } from './files-of'

/**
 * The pictures a body shows, or leads to: Markdown images, the pictures that components name, links into
 * the folder of pictures.
 */
export function picturesOf(root: Root): BodyPicture[] {
  const pictures: BodyPicture[] = []
  visit(root, (node) => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 }
    if (node.type === 'image') pictures.push({ src: node.url, line, column })
    if (node.type === 'link' && node.url.startsWith('/images/') && !mediaKindOf(node.url))
      pictures.push({ src: node.url, line, column })
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      for (const { src, kind } of filesOf(node))
        if (kind === 'picture') pictures.push({ src, line, column })
  })
  return pictures
}
