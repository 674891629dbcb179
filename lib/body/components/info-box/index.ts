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
  toHtml: ({ title }, children) =>
    element('aside', {}, [element('h4', {}, [text(title)]), ...children]),
  toText: ({ title }, inner) => `${title} ${inner}`,
})
