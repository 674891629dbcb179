import type { Root } from 'mdast'
import type {} from 'mdast-util-mdx'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'
import { type BodyPicture, isFilmFile, type PictureWords, readFocus } from '@/lib/model'
import { componentOf } from './components'
import type { BodyComponent } from './components/component'

/**
 * The pictures and films a body shows, or leads to: Markdown images, the files that components name,
 * links into the folder of pictures.
 */
export function picturesOf(root: Root): BodyPicture[] {
  const pictures: BodyPicture[] = []
  visit(root, (node) => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 }
    if (node.type === 'image')
      pictures.push({ src: node.url, line, column, words: { alt: node.alt ?? '' } })
    if (node.type === 'link' && node.url.startsWith('/images/'))
      pictures.push({ src: node.url, line, column, ...(isFilmFile(node.url) && { isFilm: true }) })
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      pictures.push(...filesOf(node).map((file) => ({ ...file, line, column })))
  })
  return pictures
}

/** The files a component names; the first is what it shows. What is no component is refused as such. */
function filesOf(element: MdxJsxFlowElement | MdxJsxTextElement) {
  const attributes = componentOf(element.name ?? '')?.attributes ?? {}
  const values = writtenIn(element)
  const { src: shown, focus = '' } = values
  return Object.entries(attributes).flatMap(([name, { kind }]) => {
    const src = values[name]
    // What is empty is reported as missing.
    if (!src || !FILE_KINDS.has(kind)) return []
    const at = readFocus(focus)
    return [
      {
        src,
        ...(kind === 'film' && { isFilm: true as const }),
        ...(src === shown && at && { focus: at }),
        ...(src === shown && { words: wordsOf(values, attributes) }),
      },
    ]
  })
}

const FILE_KINDS: ReadonlySet<string> = new Set(['picture', 'film'])

type Values = Readonly<Record<string, string>>

function writtenIn({ attributes }: MdxJsxFlowElement | MdxJsxTextElement): Values {
  const pairs = attributes.flatMap((one) =>
    one.type === 'mdxJsxAttribute' && typeof one.value === 'string' ? [[one.name, one.value]] : [],
  )
  return Object.fromEntries(pairs)
}

function wordsOf({ alt, credit }: Values, attributes: BodyComponent['attributes']): PictureWords {
  return {
    ...(alt !== undefined && { alt }),
    ...(credit !== undefined && { credit }),
    ...(attributes.credit && { creditAs: 'credit="…"' }),
  }
}
