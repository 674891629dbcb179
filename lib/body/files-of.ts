import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { componentOf } from './components'
import type { Attribute } from './components/component'

/** The kinds of attributes that are addresses of files. */
export type FileKind = Exclude<Attribute['kind'], 'text' | 'focus' | 'choice' | 'slugs' | 'frame'>

/** A file that a component names, and in which of its attributes. */
export type NamedFile = {
  readonly src: string
  readonly kind: FileKind
  readonly attribute: string
}

const IS_FILE: { readonly [Kind in Attribute['kind']]: Kind extends FileKind ? true : false } = {
  text: false,
  focus: false,
  choice: false,
  slugs: false,
  frame: false,
  picture: true,
  film: true,
  sound: true,
  captions: true,
  document: true,
}

/** The files a component names. What is no component is refused as such. */
export function filesOf(element: MdxJsxFlowElement | MdxJsxTextElement): NamedFile[] {
  const attributes = componentOf(element.name ?? '')?.attributes ?? {}
  return Object.entries(writtenIn(element)).flatMap(([attribute, src]) => {
    const kind = Object.hasOwn(attributes, attribute) ? attributes[attribute]?.kind : undefined
    // What is empty is reported as missing.
    return kind !== undefined && isFile(kind) && src !== '' ? [{ src, kind, attribute }] : []
  })
}

/** The attributes of a component as they are written, but for expressions. */
export function writtenIn({
  attributes,
}: MdxJsxFlowElement | MdxJsxTextElement): Readonly<Record<string, string>> {
  const pairs = attributes.flatMap((one) =>
    one.type === 'mdxJsxAttribute' && typeof one.value === 'string' ? [[one.name, one.value]] : [],
  )
  return Object.fromEntries(pairs)
}

function isFile(kind: Attribute['kind']): kind is FileKind {
  return IS_FILE[kind]
}
