import { element, text } from '../../html-elements'
import { defineComponent } from '../component'

/** What not everybody wants to read, folded away. */
export const details = defineComponent({
  label: 'Phần gấp lại',
  content: 'Nội dung chỉ hiện khi bấm mở',
  attributes: { title: { kind: 'text', required: true, label: 'Chữ để bấm mở' } },
  guide: {
    intro: 'Phần gấp lại, bấm mới mở:',
    example:
      '<Details title="Lộ trình đầy đủ">\n\nXe rời bến Đông, qua cầu rồi men theo bờ sông.\n\n</Details>',
  },
  style: [
    '.fold{margin:2rem 0;border:solid var(--rule);border-width:1px 0;padding:.25rem 0}',
    '.fold summary{padding:.5rem 0;font:600 1.0625rem/1.5 var(--sans)}',
    '.fold>*+*{margin:.75rem 0}',
  ].join(''),
  toHtml: ({ title }, children) =>
    element('section', {}, [element('h4', {}, [text(title)]), ...children]),
  toText: ({ title }, inner) => `${title} ${inner}`,
})
