import type { Root } from 'mdast'
import 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import type { BodyPicture } from './compiled-body'

/** The pictures and films a body shows: Markdown images, and every `src` and `poster`. */
export function picturesOf(root: Root): BodyPicture[] {
  const pictures: BodyPicture[] = []
  visit(root, (node) => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 }
    if (node.type === 'image') pictures.push({ src: node.url, line, column })
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      for (const attribute of node.attributes) {
        if (attribute.type !== 'mdxJsxAttribute') continue
        const isFile = attribute.name === 'src' || attribute.name === 'poster'
        if (isFile && typeof attribute.value === 'string') {
          pictures.push({ src: attribute.value, line, column })
        }
      }
    }
  })
  return pictures
}
