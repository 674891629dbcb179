import type { Nodes, Root } from 'mdast'
import type {
  MdxJsxAttribute,
  MdxJsxAttributeValueExpression,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'mdast-util-mdx-jsx'
import 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import { nearest } from '../check/nearest'
import type { BodyProblem } from './compiled-body'
import { BODY_COMPONENTS, BODY_TAGS, isBodyTag, ruleOfComponent } from './components'
import { isSafeLink } from './safe-link'

type Element = MdxJsxFlowElement | MdxJsxTextElement

/**
 * Holds a body to the rule that content is data: text, the fixed components with literal values,
 * a few tags, and links that lead somewhere. Returns what breaks it, in the order of the text.
 */
export function onlyData(root: Root): BodyProblem[] {
  const problems: BodyProblem[] = []
  visit(root, (node) => {
    problems.push(...problemsOf(node))
  })
  return problems
}

function problemsOf(node: Nodes): BodyProblem[] {
  switch (node.type) {
    case 'mdxjsEsm':
      return [problemAt(node, CODE_LINE)]
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [problemAt(node, EXPRESSION)]
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return elementProblems(node)
    case 'link':
    case 'image':
    case 'definition':
      return isSafeLink(node.url) ? [] : [problemAt(node, unsafeLink(node.url))]
    case 'heading':
      return node.depth === 1 ? [problemAt(node, TOP_HEADING)] : []
    default:
      return []
  }
}

function elementProblems(element: Element): BodyProblem[] {
  const name = element.name ?? ''
  if (isBodyTag(name)) {
    return element.attributes.length === 0 ? [] : [problemAt(element, tagAttribute(name))]
  }
  const rule = ruleOfComponent(name)
  if (!rule) return [problemAt(element, unknownComponent(name))]
  const written = element.attributes.map((attribute) =>
    attribute.type === 'mdxJsxAttribute' ? attribute.name : '',
  )
  const missing = rule.required.filter((attribute) => !written.includes(attribute))
  return [
    ...missing.map((attribute) => problemAt(element, missingAttribute(name, attribute))),
    ...element.attributes.flatMap((attribute) => attributeProblems(element, name, attribute)),
  ]
}

function attributeProblems(
  element: Element,
  name: string,
  attribute: Element['attributes'][number],
): BodyProblem[] {
  if (attribute.type !== 'mdxJsxAttribute' || isExpression(attribute.value)) {
    return [problemAt(element, EXPRESSION)]
  }
  const known = attributesOf(name)
  if (!known.includes(attribute.name)) {
    return [problemAt(element, unknownAttribute(name, attribute.name, known))]
  }
  return valueProblems(element, name, attribute)
}

function valueProblems(element: Element, name: string, attribute: MdxJsxAttribute): BodyProblem[] {
  const value = typeof attribute.value === 'string' ? attribute.value.trim() : ''
  if (value === '') return [problemAt(element, missingAttribute(name, attribute.name))]
  const isAddress = attribute.name === 'src' || attribute.name === 'poster'
  return isAddress && !isSafeLink(value) ? [problemAt(element, unsafeLink(value))] : []
}

function isExpression(value: MdxJsxAttribute['value']): value is MdxJsxAttributeValueExpression {
  return typeof value === 'object' && value !== null
}

function attributesOf(name: string): readonly string[] {
  const rule = ruleOfComponent(name)
  return rule ? [...rule.required, ...rule.optional] : []
}

type Wording = Pick<BodyProblem, 'code' | 'message' | 'fix' | 'english'>

function problemAt(node: Nodes, wording: Wording): BodyProblem {
  const start = node.position?.start
  return { line: start?.line ?? 1, column: start?.column ?? 1, ...wording }
}

const CODE_LINE: Wording = {
  code: 'ma-lenh',
  message: 'Dòng bắt đầu bằng “import” hoặc “export” bị hiểu là mã lệnh.',
  fix: 'Viết thêm chữ ở đầu dòng, hoặc đặt \\ trước chữ đó.',
  english: 'import and export are not allowed in content',
}

const EXPRESSION: Wording = {
  code: 'dau-ngoac-nhon',
  message: 'Dấu { } mở ra một đoạn mã, bài viết không dùng được.',
  fix: 'Viết \\{ và \\} nếu muốn in chính dấu ngoặc nhọn; giá trị của thuộc tính viết trong ngoặc kép.',
  english: 'expressions are not allowed in content',
}

const TOP_HEADING: Wording = {
  code: 'tieu-de-cap-1',
  message: 'Trong thân bài không dùng tiêu đề cấp 1 (#): đó là tiêu đề của trang.',
  fix: 'Viết ## cho tiêu đề phụ.',
  english: 'a body must not have a level 1 heading',
}

function unsafeLink(url: string): Wording {
  return {
    code: 'lien-ket-nguy-hiem',
    message: `Địa chỉ “${url.slice(0, 80)}” không dùng được.`,
    fix: 'Viết địa chỉ bắt đầu bằng https://, http://, mailto:, tel:, / hoặc #.',
    english: 'unsafe address',
  }
}

function tagAttribute(tag: string): Wording {
  return {
    code: 'thuoc-tinh-la',
    message: `Thẻ <${tag}> không nhận thuộc tính nào.`,
    fix: `Viết <${tag}> không kèm gì khác.`,
    english: `<${tag}> takes no attributes`,
  }
}

function unknownComponent(name: string): Wording {
  const names = [...Object.keys(BODY_COMPONENTS), ...BODY_TAGS]
  const guess = nearest(name, names)
  return {
    code: 'thanh-phan-la',
    message: `Không có thành phần nào tên <${name}>.`,
    fix: guess ? `Có phải <${guess}>?` : `Chỉ dùng được: ${names.join(', ')}.`,
    english: `unknown component <${name}>`,
  }
}

function missingAttribute(name: string, attribute: string): Wording {
  return {
    code: 'thieu-thuoc-tinh',
    message: `<${name}> thiếu ${attribute}.`,
    fix: `Viết thêm ${attribute}="…" vào trong thẻ.`,
    english: `<${name}> needs ${attribute}`,
  }
}

function unknownAttribute(name: string, attribute: string, known: readonly string[]): Wording {
  const guess = nearest(attribute, known)
  return {
    code: 'thuoc-tinh-la',
    message: `<${name}> không có thuộc tính “${attribute}”.`,
    fix: guess
      ? `Có phải ${guess}="…"?`
      : `Dùng được: ${known.join(', ') || 'không thuộc tính nào'}.`,
    english: `unknown attribute ${attribute} on <${name}>`,
  }
}
