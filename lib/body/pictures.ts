import type { Root } from 'mdast'
import type {} from 'mdast-util-mdx'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'
import { type BodyPicture, type Focus, isFilmFile, readFocus } from '@/lib/model'
import { componentOf } from './components'

/**
 * The pictures and films a body shows, or leads to: Markdown images, the files that components name,
 * links into the folder of pictures.
 */
export function picturesOf(root: Root): BodyPicture[] {
  const pictures: BodyPicture[] = []
  visit(root, (node) => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 }
    if (node.type === 'image') pictures.push({ src: node.url, line, column })
    if (node.type === 'link' && node.url.startsWith('/images/'))
      pictures.push({ src: node.url, line, column, ...(isFilmFile(node.url) && { isFilm: true }) })
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      pictures.push(...filesOf(node).map(({ src, ...kind }) => ({ src, line, column, ...kind })))
  })
  return pictures
}

/** The files a component names, and around what they are cut. What is no component is refused as such. */
function filesOf(element: MdxJsxFlowElement | MdxJsxTextElement) {
  const attributes = componentOf(element.name ?? '')?.attributes ?? {}
  const focus = focusOf(element)
  return element.attributes.flatMap((written) => {
    // What is empty is reported as missing.
    if (written.type !== 'mdxJsxAttribute' || typeof written.value !== 'string') return []
    const kind = Object.hasOwn(attributes, written.name) && attributes[written.name]?.kind
    if (!kind || kind === 'text' || written.value === '') return []
    return [
      { src: written.value, ...(kind === 'film' ? { isFilm: true as const } : focus && { focus }) },
    ]
  })
}

function focusOf({ attributes }: MdxJsxFlowElement | MdxJsxTextElement): Focus | undefined {
  const written = attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'focus')
  return typeof written?.value === 'string' ? readFocus(written.value) : undefined
}
