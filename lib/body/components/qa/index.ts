import type { ElementContent } from 'hast'
import type { Nodes } from 'mdast'
import { element, paragraph } from '../../html-elements'
import { defineComponent, type Fault } from '../component'
import { wrongForm } from '../content-faults'

const EXAMPLE =
  '<QA guest="Bà Lan, chủ quán đầu bến">\n\n**Ngày đầu có xe, quán bà đông không?**\n\nĐông hơn mọi ngày, khách xuống xe là ghé.\n\n**Rồi sau đó?**\n\nSau đó quen dần, mỗi sáng vài chục người.\n\n</QA>'

/** A conversation: the questions in bold, the answers below them. */
export const qa = defineComponent({
  label: 'Hỏi đáp',
  content: 'Câu hỏi in đậm cả đoạn, câu trả lời ở các đoạn dưới',
  attributes: { guest: { kind: 'text', label: 'Người trả lời, chức danh' } },
  guide: {
    intro: 'Hỏi đáp, phỏng vấn: mỗi câu hỏi là một đoạn in đậm, câu trả lời ở ngay dưới:',
    example: EXAMPLE,
  },
  faultsIn: withoutQuestion,
  shape: (children) => children.map((node) => (isQuestion(node) ? asQuestion(node) : node)),
  style: [
    '.qa{margin:2rem 0}',
    '.qa-guest{border-bottom:1px solid var(--rule);padding-bottom:.5rem;font:600 .9375rem/1.5 var(--sans);color:var(--soft)}',
    '.qa>*+*{margin-top:1.15em}',
    '.story-body .qa .question{margin-top:1.75em;border-left:4px solid var(--accent);padding-left:1rem;font-family:var(--sans);font-size:1.0625rem}',
  ].join(''),
  toHtml: ({ guest }, children) =>
    element('section', {}, [...(guest ? [paragraph(guest)] : []), ...children]),
  toText: ({ guest = '' }, inner) => `${guest} ${inner}`,
})

function withoutQuestion([first]: readonly Nodes[]): Fault[] {
  const isFound =
    first?.type === 'paragraph' && first.children.every(({ type }) => type === 'strong')
  const wanted = 'câu hỏi và câu trả lời, bắt đầu bằng một câu hỏi in đậm cả đoạn'
  return isFound || !first
    ? []
    : [{ at: first, wording: wrongForm(wanted, 'questions in bold and answers', EXAMPLE) }]
}

function isQuestion(node: ElementContent): boolean {
  if (node.type !== 'element' || node.tagName !== 'p' || node.children.length === 0) return false
  return node.children.every((child) =>
    child.type === 'element'
      ? child.tagName === 'strong'
      : child.type === 'text' && !child.value.trim(),
  )
}

function asQuestion(node: ElementContent): ElementContent {
  return { ...node, properties: { className: ['question'] } } as ElementContent
}
