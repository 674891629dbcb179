import { element, text } from '../../html-elements'
import { defineComponent } from '../component'
import { notAList } from '../content-faults'

const EXAMPLE =
  '<KeyPoints>\n\n- Tuyến buýt điện đầu tiên chạy từ 5 giờ sáng.\n- Vé miễn phí trong ba tháng.\n\n</KeyPoints>'

/** What a reader without time should know, above the text. */
export const keyPoints = defineComponent({
  label: 'Điểm chính',
  content: 'Danh sách, mỗi ý một dòng bắt đầu bằng -',
  attributes: { title: { kind: 'text', label: 'Tên; để trống là “Điểm chính”' } },
  guide: { intro: 'Điểm chính của bài, thường đặt trên cùng:', example: EXAMPLE },
  faultsIn: (content) => notAList(content, EXAMPLE),
  style: [
    '.key-points{margin:2rem 0;border:solid var(--rule);border-width:1px 0;padding:1rem 0;font:1.0625rem/1.55 var(--sans)}',
    '.key-points-title{font-weight:700;color:var(--accent)}',
    '.key-points li{margin-top:.5em}',
  ].join(''),
  toHtml: ({ title }, children, { words }) =>
    element('section', {}, [element('h4', {}, [text(title ?? words.keyPoints)]), ...children]),
  toText: ({ title = '' }, inner) => `${title} ${inner}`,
})
