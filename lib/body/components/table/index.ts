import { element, paragraph, text } from '../../html-elements'
import { defineComponent } from '../component'
import { cellFaults, mergeCells } from './merge-cells'

/** A table of Markdown with its caption and where its figures are from. */
export const table = defineComponent({
  label: 'Bảng có tên và nguồn',
  content: 'Bảng viết bằng Markdown',
  attributes: {
    caption: { kind: 'text', required: true, label: 'Tên bảng' },
    source: { kind: 'text', label: 'Nguồn số liệu' },
  },
  guide: {
    intro:
      'Bảng có tên ở trên và nguồn ở dưới; ô gộp với ô ngay trên viết `^^`, gộp với ô bên phải viết `>>`:',
    example:
      '<Table caption="Khách mỗi ngày" source="Ban quản lý bến">\n\n| Tháng | Tuần | Lượt khách |\n| --- | --- | --: |\n| 8 | 1 | 1.200 |\n| ^^ | 2 | 1.350 |\n\n</Table>',
  },
  faultsIn: cellFaults,
  shape: (children) => children.map(mergeCells),
  toHtml: ({ caption, source }, children) =>
    element('figure', {}, [
      element('figcaption', {}, [text(caption)]),
      ...children,
      ...(source ? [paragraph(`Nguồn: ${source}`)] : []),
    ]),
  toText: ({ caption, source = '' }, inner) => `${caption} ${inner} ${source} `,
})
