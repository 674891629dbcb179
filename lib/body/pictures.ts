import type { Root } from 'mdast'
import type {} from 'mdast-util-mdx'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'
import { type BodyPicture, mediaKindOf, type PictureWords, readFocus } from '@/lib/model'
import { componentOf } from './components'
import { filesOf, writtenIn } from './files-of'

/**
 * The pictures a body shows, or leads to: Markdown images, the pictures that components name, links into
 * the folder of pictures.
 */
export function picturesOf(root: Root): BodyPicture[] {
  const pictures: BodyPicture[] = []
  visit(root, (node) => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 }
    if (node.type === 'image')
      pictures.push({ src: node.url, line, column, words: { alt: node.alt ?? '' } })
    if (node.type === 'link' && node.url.startsWith('/images/') && !mediaKindOf(node.url))
      pictures.push({ src: node.url, line, column })
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      pictures.push(...picturesIn(node).map((picture) => ({ ...picture, line, column })))
  })
  return pictures
}

/** The pictures a component names; of the one it shows, with what is said of it. */
function picturesIn(element: MdxJsxFlowElement | MdxJsxTextElement) {
  return filesOf(element)
    .filter(({ kind }) => kind === 'picture')
    .map(({ src, attribute }) => (attribute === 'src' ? shownBy(element, src) : { src }))
}

function shownBy(
  element: MdxJsxFlowElement | MdxJsxTextElement,
  src: string,
): Pick<BodyPicture, 'src' | 'focus' | 'words'> {
  const { alt, credit, focus: written = '' } = writtenIn(element)
  const focus = readFocus(written)
  const words: PictureWords = {
    ...(alt !== undefined && { alt }),
    ...(credit !== undefined && { credit }),
    ...(componentOf(element.name ?? '')?.attributes.credit && { creditAs: 'credit="…"' }),
  }
  return { src, words, ...(focus && { focus }) }
}
