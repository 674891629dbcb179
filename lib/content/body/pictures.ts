import type { Root } from 'mdast'
import type {} from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import { FILM } from '../check/check-picture'
import type { BodyPicture } from './compiled-body'
import { ruleOfComponent } from './components'

/**
 * The pictures and films a body shows, or leads to: Markdown images, every `src` and `poster`, links
 * into the folder of pictures.
 */
export function picturesOf(root: Root): BodyPicture[] {
  const pictures: BodyPicture[] = []
  visit(root, (node) => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 }
    if (node.type === 'image') pictures.push({ src: node.url, line, column })
    if (node.type === 'link' && node.url.startsWith('/images/'))
      pictures.push({ src: node.url, line, column, ...(FILM.test(node.url) && { isFilm: true }) })
    const isElement = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
    // What is no component is refused as such.
    if (isElement && ruleOfComponent(node.name ?? '')) {
      for (const attribute of node.attributes) {
        if (attribute.type !== 'mdxJsxAttribute') continue
        const isFile = attribute.name === 'src' || attribute.name === 'poster'
        // What is empty is told as missing.
        if (!isFile || typeof attribute.value !== 'string' || attribute.value === '') continue
        const isFilm = node.name === 'Video' && attribute.name === 'src'
        pictures.push({ src: attribute.value, line, column, ...(isFilm && { isFilm }) })
      }
    }
  })
  return pictures
}
