import type { Image, Nodes, Root } from 'mdast'
import type {} from 'mdast-util-mdx'
import type {
  MdxJsxAttribute,
  MdxJsxAttributeValueExpression,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'
import { type BodyProblem, readFocus, type Wording } from '@/lib/model'
import { ANCHORS } from '@/lib/routes'
import { componentOf, requiredAttributes } from './components'
import type { Attribute, BodyComponent } from './components/component'
import { frameFor } from './components/embed/providers'
import { isSlug, slugsIn } from './components/related/slugs'
import { writtenIn } from './files-of'
import { insteadOf } from './from-elsewhere'
import { isBodyTag } from './html-tags'
import { hasAddressSign, isLocalLink, isSafeLink } from './safe-link'
import { subheadsOf } from './subheads'
import * as wording from './wording'

type Element = MdxJsxFlowElement | MdxJsxTextElement

/**
 * Holds a body to the rule that content is data: text, the fixed components with literal values,
 * a few tags, and links that lead somewhere. Takes the file's whole text and its tree; returns what breaks
 * it, in the order of the text.
 */
export function validateBody(root: Root, source: string): BodyProblem[] {
  const problems: BodyProblem[] = []
  const places = [...MARKS, ...subheadsOf(root).map((name) => `#${name}`)]
  visit(root, (node) => {
    problems.push(...problemsOf(node, { places, source }))
  })
  return problems
}

/** The file's whole text, and the addresses within the page. */
type Around = { readonly source: string; readonly places: readonly string[] }

function problemsOf(node: Nodes, { places, source }: Around): BodyProblem[] {
  switch (node.type) {
    case 'mdxjsEsm':
      return [problemAt(node, wording.CODE_LINE)]
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [problemAt(node, wording.EXPRESSION)]
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return elementProblems(node, source)
    case 'link':
      return addressProblems(node, node.url, places)
    case 'definition':
      // The parser takes a footnote's name with a space in it for the name of a link.
      return node.identifier.startsWith('^')
        ? [problemAt(node, wording.SPACED_FOOTNOTE)]
        : addressProblems(node, node.url, places)
    case 'image':
      return node.alt?.trim() ? pictureProblems(node, places) : [problemAt(node, wording.NO_ALT)]
    case 'heading':
      return node.depth === 1 ? [problemAt(node, wording.TOP_HEADING)] : []
    default:
      return []
  }
}

function addressProblems(node: Nodes, url: string, places: readonly string[]): BodyProblem[] {
  if (!isSafeLink(url)) return [problemAt(node, wording.unsafeLink(url))]
  if (url.startsWith('#') && !places.includes(url))
    return [problemAt(node, wording.deadMark(url, places))]
  return isLocalLink(url) ? [problemAt(node, wording.localLink(url))] : []
}

/** A picture of ours that is not there is reported with the names of those that are. */
function pictureProblems(node: Image, places: readonly string[]): BodyProblem[] {
  if (hasAddressSign(node.url)) return [problemAt(node, wording.signInName(node.url))]
  return FILE_PATH.test(node.url) ? [] : addressProblems(node, node.url, places)
}

const FILE_PATH = /^(?:[a-z]:\\|\\|(?:\.{1,2}\/)*)\w[\w ./\\-]*$/i

/** The places that every story has; `#` alone is its top. */
const MARKS = ['#', `#${ANCHORS.corrections}`]

function elementProblems(element: Element, source: string): BodyProblem[] {
  const name = element.name ?? ''
  if (isBodyTag(name)) {
    return element.attributes.length === 0 ? [] : [problemAt(element, wording.tagAttribute(name))]
  }
  const component = componentOf(name)
  return component
    ? componentProblems(element, name, component)
    : [unknownElement(element, name, source)]
}

function unknownElement(element: Element, name: string, source: string): BodyProblem {
  return { ...problemAt(element, wording.unknownComponent(name)), ...insteadOf(element, source) }
}

function componentProblems(
  element: Element,
  name: string,
  component: BodyComponent,
): BodyProblem[] {
  const hasContent = component.content !== undefined
  const written = element.attributes.map((attribute) =>
    attribute.type === 'mdxJsxAttribute' ? attribute.name : '',
  )
  const missing = requiredAttributes(component).filter((attribute) => !written.includes(attribute))
  return [
    ...missing.map((attribute) => problemAt(element, wording.missingAttribute(name, attribute))),
    ...(element.type === 'mdxJsxTextElement'
      ? [problemAt(element, wording.withinLine(name, hasContent))]
      : []),
    ...contentProblems(element, name, component),
    ...(component.faultsIn?.(element.children, writtenIn(element)) ?? []).map(
      ({ at = element, wording: text }) => problemAt(at, text),
    ),
    ...written
      .filter((attribute, at) => attribute !== '' && written.indexOf(attribute) < at)
      .map((attribute) => problemAt(element, wording.repeatedAttribute(name, attribute))),
    ...element.attributes.flatMap((attribute) =>
      attributeProblems(element, name, attribute, component),
    ),
  ]
}

/** Text between the tags of what shows none would be lost; a box without any is empty. */
function contentProblems(element: Element, name: string, component: BodyComponent): BodyProblem[] {
  if (component.isContentOptional) return []
  const hasContent = component.content !== undefined
  const isFilled = element.children.length > 0
  return isFilled === hasContent ? [] : [problemAt(element, wording.wrongContent(name, hasContent))]
}

function attributeProblems(
  element: Element,
  name: string,
  attribute: Element['attributes'][number],
  { attributes }: BodyComponent,
): BodyProblem[] {
  if (attribute.type !== 'mdxJsxAttribute' || isExpression(attribute.value)) {
    return [problemAt(element, wording.EXPRESSION)]
  }
  const rule = Object.hasOwn(attributes, attribute.name) ? attributes[attribute.name] : undefined
  if (!rule) {
    const known = Object.keys(attributes)
    return [problemAt(element, wording.unknownAttribute(name, attribute.name, known))]
  }
  return valueProblems(element, name, attribute, rule)
}

function valueProblems(
  element: Element,
  name: string,
  attribute: MdxJsxAttribute,
  { kind, options = {} }: Attribute,
): BodyProblem[] {
  const value = typeof attribute.value === 'string' ? attribute.value.trim() : ''
  if (value === '') return [problemAt(element, wording.missingAttribute(name, attribute.name))]
  if (kind === 'text') return []
  if (kind === 'focus')
    return readFocus(value) ? [] : [problemAt(element, wording.notAFocus(attribute.name))]
  if (kind === 'choice') {
    const isOne = Object.hasOwn(options, value)
    return isOne ? [] : [problemAt(element, wording.notAChoice(attribute.name, value, options))]
  }
  if (kind === 'slugs') {
    const wrong = slugsIn(value).find((word) => !isSlug(word))
    return wrong === undefined ? [] : [problemAt(element, wording.notASlug(attribute.name, wrong))]
  }
  if (kind === 'frame') return frameFor(value) ? [] : [problemAt(element, wording.noFrame(value))]
  if (hasAddressSign(value)) return [problemAt(element, wording.signInName(value))]
  const isWrong = !isSafeLink(value) && !FILE_PATH.test(value)
  return isWrong ? [problemAt(element, wording.unsafeLink(value))] : []
}

function isExpression(value: MdxJsxAttribute['value']): value is MdxJsxAttributeValueExpression {
  return typeof value === 'object' && value !== null
}

function problemAt(node: Nodes, text: Wording): BodyProblem {
  const start = node.position?.start
  return { line: start?.line ?? 1, column: start?.column ?? 1, ...text }
}
