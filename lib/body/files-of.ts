import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { componentOf } from './components'
import type { Attribute } from './components/component'

/** A file that a component names, and in which of its attributes. */
export type NamedFile = {
  readonly src: string
  readonly kind: Exclude<Attribute['kind'], 'text'>
  readonly attribute: string
}

/** The files a component names. What is no component is refused as such. */
export function filesOf(element: MdxJsxFlowElement | MdxJsxTextElement): NamedFile[] {
  const attributes = componentOf(element.name ?? '')?.attributes ?? {}
  return element.attributes.flatMap((written) => {
    // What is empty is reported as missing.
    if (written.type !== 'mdxJsxAttribute' || typeof written.value !== 'string') return []
    const kind = Object.hasOwn(attributes, written.name) && attributes[written.name]?.kind
    if (!kind || kind === 'text' || written.value === '') return []
    return [{ src: written.value, kind, attribute: written.name }]
  })
}
