import { element, text } from '../../html-elements'
import { defineComponent } from '../component'

/** Facts beside the story, in a box of their own. */
export const infoBox = defineComponent({
  label: 'Hộp thông tin',
  content: 'Nội dung hộp',
  attributes: { title: { kind: 'text', required: true, label: 'Tên hộp' } },
  guide: {
    intro: 'Hộp thông tin:',
    example:
      '<InfoBox title="Con số">\n\n- 12 xe chạy mỗi ngày.\n- 15 phút một chuyến.\n\n</InfoBox>',
  },
  style: [
    '.info-box{margin:2rem 0;border:1px solid transparent;border-top:2px solid var(--ink);background:var(--sheet);padding:1rem 1.25rem;font:1.0625rem/1.6 var(--sans)}',
    '.info-box-title{font-weight:700}',
    '.info-box p,.info-box ul{margin:.5rem 0}',
    '.info-box li{margin:.25rem 0}',
  ].join(''),
  toHtml: ({ title }, children) =>
    element('aside', {}, [element('h4', {}, [text(title)]), ...children]),
  toText: ({ title }, inner) => `${title} ${inner}`,
})
