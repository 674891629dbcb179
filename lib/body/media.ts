import type { Root } from 'mdast'
import type {} from 'mdast-util-mdx'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'
import { type BodyMedia, mediaKindOf } from '@/lib/model'
import { componentOf } from './components'
import { filesOf } from './files-of'

/** The films, sound and captions a body plays, or leads to: what components name, and links. */
export function mediaOf(root: Root): BodyMedia[] {
  const media: BodyMedia[] = []
  visit(root, (node) => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 }
    if (node.type === 'link' && node.url.startsWith('/images/')) {
      const kind = mediaKindOf(node.url)
      if (kind) media.push({ src: node.url, kind, lacks: [], line, column })
    }
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      for (const { src, kind, attribute } of filesOf(node))
        if (kind !== 'picture') {
          const lacks = attribute === 'src' ? lackingIn(node) : []
          const isDrawn = componentOf(node.name ?? '')?.attributes[attribute]?.isDrawn
          media.push({ src, kind, lacks, line, column, ...(isDrawn && { isDrawn }) })
        }
  })
  return media
}

const ATTRIBUTES = ['poster', 'captions', 'credit'] as const

/** What the component has a place for and is not written. */
function lackingIn(element: MdxJsxFlowElement | MdxJsxTextElement): BodyMedia['lacks'] {
  const component = componentOf(element.name ?? '')
  const written = element.attributes.map((it) => (it.type === 'mdxJsxAttribute' ? it.name : ''))
  const lacks: BodyMedia['lacks'] = ATTRIBUTES.filter(
    (name) => Object.hasOwn(component?.attributes ?? {}, name) && !written.includes(name),
  )
  const hasTranscript = element.children.length > 0
  return component?.isContentOptional && !hasTranscript ? [...lacks, 'transcript'] : lacks
}
