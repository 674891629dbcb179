import type { Image, Nodes, Root } from 'mdast'
import type {} from 'mdast-util-mdx'
import type {
  MdxJsxAttribute,
  MdxJsxAttributeValueExpression,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'
import { nearest } from '../check/nearest'
import { localLink } from '../check/wording'
import type { BodyProblem } from './compiled-body'
import {
  BODY_COMPONENTS,
  BODY_TAGS,
  type ComponentRule,
  isBodyTag,
  ruleOfComponent,
} from './components'
import { insteadOfTag } from './html-tags'
import { isLocalLink, isSafeLink } from './safe-link'

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
      return addressProblems(node, node.url)
    case 'definition':
      // The parser takes a footnote's name with a space in it for the name of a link.
      return node.identifier.startsWith('^')
        ? [problemAt(node, SPACED_FOOTNOTE)]
        : addressProblems(node, node.url)
    case 'image':
      return node.alt?.trim() ? pictureProblems(node) : [problemAt(node, NO_ALT)]
    case 'heading':
      return node.depth === 1 ? [problemAt(node, TOP_HEADING)] : []
    default:
      return []
  }
}

function addressProblems(node: Nodes, url: string): BodyProblem[] {
  if (!isSafeLink(url)) return [problemAt(node, unsafeLink(url))]
  if (isDeadMark(url)) return [problemAt(node, deadMark(url))]
  return isLocalLink(url) ? [problemAt(node, localLink(url))] : []
}

/** A picture of ours that is not there is told with the names of those that are. */
function pictureProblems(node: Image): BodyProblem[] {
  return FILE_PATH.test(node.url) ? [] : addressProblems(node, node.url)
}

const FILE_PATH = /^(?:[a-z]:\\|\\|(?:\.{1,2}\/)*)\w[\w ./\\-]*$/i

/** The only place within a page that has a name; `#` alone is its top. */
const MARKS = ['#', '#dinh-chinh']

function isDeadMark(url: string): boolean {
  return url.startsWith('#') && !MARKS.includes(url)
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
    ...(element.type === 'mdxJsxTextElement' ? [problemAt(element, withinLine(name, rule))] : []),
    ...contentProblems(element, name, rule.hasContent),
    ...written
      .filter((attribute, at) => attribute !== '' && written.indexOf(attribute) < at)
      .map((attribute) => problemAt(element, repeatedAttribute(name, attribute))),
    ...element.attributes.flatMap((attribute) => attributeProblems(element, name, attribute)),
  ]
}

/** Text between the tags of what shows none would be lost; a box without any is empty. */
function contentProblems(element: Element, name: string, hasContent: boolean): BodyProblem[] {
  const isFilled = element.children.length > 0
  return isFilled === hasContent ? [] : [problemAt(element, wrongContent(name, hasContent))]
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
  const isWrong = isAddress && !isSafeLink(value) && !FILE_PATH.test(value)
  return isWrong ? [problemAt(element, unsafeLink(value))] : []
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

const NO_ALT: Wording = {
  code: 'thieu-mo-ta-anh',
  message: 'Ảnh không có mô tả cho người không nhìn thấy.',
  fix: 'Viết mô tả vào giữa hai ngoặc vuông: ![mô tả](/images/…), hoặc dùng <Figure … alt="…" />.',
  english: 'a picture needs alternative text',
}

const SPACED_FOOTNOTE: Wording = {
  code: 'than-bai-sai',
  message: 'Tên của chú thích có dấu cách, nên nó không thành chú thích.',
  fix: 'Đặt tên bằng số hoặc chữ liền nhau, giống nhau ở cả hai chỗ: [^1] và [^1]: Lời chú thích.',
  english: 'the label of a footnote must not contain spaces',
}

function unsafeLink(url: string): Wording {
  return {
    code: 'lien-ket-nguy-hiem',
    message: `Địa chỉ “${url.slice(0, 80)}” không dùng được.`,
    fix: insteadOfLink(url),
    english: 'unsafe address',
  }
}

function deadMark(url: string): Wording {
  return {
    code: 'lien-ket-gay',
    message: `Trong trang không có chỗ nào tên “${url.slice(0, 80)}”.`,
    fix: 'Bỏ liên kết, chỉ giữ chữ; muốn dẫn tới một bài thì viết địa chỉ của bài: /van-hoa/ten-bai.',
    english: `there is no place ${url} in the page`,
  }
}

function insteadOfLink(url: string): string {
  if (/^https?:\/\/https?:/i.test(url))
    return `Có https:// hai lần: viết ${url.replace(/^https?:\/\//i, '')}`
  if (/^[^:]+\.mdx?$/i.test(url))
    return 'Bài của báo này viết /<chuyên mục>/<tên tệp không có .mdx>, ví dụ /van-hoa/ten-bai.'
  if (/^data:image/i.test(url))
    return 'Lưu ảnh thành tệp trong content/images/ rồi viết địa chỉ /images/<tên tệp>.'
  const looksLikeHost = /^(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]|$)/i.test(url) && !FILE_NAME.test(url)
  if (looksLikeHost) return `Viết https://${url}`
  return 'Viết địa chỉ bắt đầu bằng https://, http://, mailto:, tel:, / hoặc #.'
}

const FILE_NAME = /^[^/]+\.(?:png|jpe?g|webp|avif|gif|svg|pdf|docx?|xlsx?|pptx?|html?|mp[34])$/i

function tagAttribute(tag: string): Wording {
  return {
    code: 'thuoc-tinh-la',
    message: `Thẻ <${tag}> không nhận thuộc tính nào.`,
    fix: `Viết <${tag}> không kèm gì khác.`,
    english: `<${tag}> takes no attributes`,
  }
}

function wrongContent(name: string, hasContent: boolean): Wording {
  return {
    code: 'sai-noi-dung',
    message: hasContent ? `<${name}> không có nội dung.` : `<${name}> không chứa chữ bên trong.`,
    fix: hasContent
      ? `Viết nội dung giữa <${name} …> và </${name}>, cách hai thẻ một dòng trống.`
      : `Viết thẻ đơn <${name} … />; đưa chữ ra ngoài, hoặc vào caption="…".`,
    english: `<${name}> ${hasContent ? 'needs content' : 'takes no content'}`,
  }
}

/** Within a paragraph a figure or a box would tear it apart. */
function withinLine(name: string, { hasContent }: ComponentRule): Wording {
  return {
    code: 'giua-dong',
    message: `<${name}> nằm giữa một dòng chữ; nó nên đứng riêng.`,
    fix: hasContent
      ? `Viết <${name} …> trên một dòng, rồi một dòng trống, nội dung, một dòng trống, </${name}>.`
      : `Đặt <${name} … /> trên một dòng riêng, cách các đoạn một dòng trống.`,
    english: `<${name}> should stand on lines of its own`,
  }
}

function unknownComponent(name: string): Wording {
  const instead = insteadOfTag(name)
  if (instead !== undefined) return htmlTag(name, instead)
  const names = [...Object.keys(BODY_COMPONENTS), ...BODY_TAGS]
  const guess = nearest(name, names)
  return {
    code: 'thanh-phan-la',
    message: `Không có thành phần nào tên <${name}>.`,
    fix: guess
      ? `Có phải <${guess === 'br' ? 'br/' : guess}>?`
      : `Chỉ dùng được: ${names.join(', ')}.`,
    english: `unknown component <${name}>`,
  }
}

function htmlTag(name: string, instead: string): Wording {
  return {
    code: 'the-html',
    message: `Thẻ HTML <${name}> không dùng được trong bài.`,
    fix: instead,
    english: `the HTML element <${name}> is not allowed in content`,
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

function repeatedAttribute(name: string, attribute: string): Wording {
  return {
    code: 'thuoc-tinh-sai',
    message: `<${name}> có ${attribute} hai lần; chỉ một giá trị lên báo.`,
    fix: `Giữ lại một ${attribute}="…", xóa cái kia.`,
    english: `${attribute} is written twice on <${name}>`,
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
