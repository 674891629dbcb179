import type { Element, ElementContent } from 'hast'
import type { ListItem, Nodes } from 'mdast'
import { element, text } from '../../html-elements'
import { defineComponent, type Fault } from '../component'
import { notAList, wrongForm } from '../content-faults'

const EXAMPLE =
  '<Timeline title="Một ngày của tuyến xe">\n\n- **5 giờ**: Chuyến đầu tiên rời bến.\n- **12 giờ**: Xe về sạc, tài xế đổi ca.\n\n</Timeline>'

/** What happened when, one below the other. */
export const timeline = defineComponent({
  label: 'Dòng thời gian',
  content: 'Danh sách, mỗi mốc một dòng: - **5 giờ**: Chuyến đầu tiên rời bến.',
  attributes: { title: { kind: 'text', label: 'Tên dòng thời gian' } },
  guide: {
    intro: 'Dòng thời gian, mỗi mốc bắt đầu bằng ngày hay giờ in đậm:',
    example: EXAMPLE,
  },
  faultsIn: (content) => [...notAList(content, EXAMPLE), ...withoutTime(content)],
  shape: (children) => children.map(withTimes),
  style: [
    '.timeline{margin:2.5rem 0}',
    '.timeline-title{margin-bottom:.75rem;font:700 1.125rem/1.4 var(--sans)}',
    '.story-body .timeline ul,.story-body .timeline ol{margin-left:.375rem;border-left:2px solid var(--rule);padding-left:0;list-style:none}',
    '.timeline li{position:relative;padding:0 0 1.25rem 1.25rem}',
    '.timeline li::before{content:"";position:absolute;left:-.4375rem;top:.375rem;width:.75rem;height:.75rem;border:2px solid var(--paper);border-radius:50%;background:var(--accent)}',
    '.timeline .time{display:block;font:700 1rem/1.5 var(--sans);color:var(--accent)}',
  ].join(''),
  toHtml: ({ title }, children) =>
    element('section', {}, [...(title ? [element('h4', {}, [text(title)])] : []), ...children]),
  toText: ({ title = '' }, inner) => `${title} ${inner}`,
})

function withoutTime(content: readonly Nodes[]): Fault[] {
  const items = content.flatMap((node) => (node.type === 'list' ? node.children : []))
  const at = items.find((item) => !beginsInBold(item))
  const wanted = 'các mốc, mỗi mốc bắt đầu bằng ngày hay giờ in đậm'
  return at ? [{ at, wording: wrongForm(wanted, 'items that begin in bold', EXAMPLE) }] : []
}

function beginsInBold({ children: [first] }: ListItem): boolean {
  return first?.type === 'paragraph' && first.children[0]?.type === 'strong'
}

/** A list with the times marked; what stands between one and its words is made by the look. */
function withTimes(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node
  const children = node.children.map(withTimes)
  const at = children.findIndex((child) => !isBlank(child))
  const [first, next, ...rest] = children.slice(at)
  const isItem = node.tagName === 'li' || node.tagName === 'p'
  if (!isItem || first?.type !== 'element' || first.tagName !== 'strong')
    return { ...node, children }
  const words = next?.type === 'text' ? [text(next.value.replace(/^\s*[:–—-]?\s*/, ' '))] : []
  const others = next && next.type !== 'text' ? [next] : []
  return { ...node, children: [marked(first), ...words, ...others, ...rest] }
}

function marked(time: Element): Element {
  return { ...time, properties: { className: ['time'] } }
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === ''
}
