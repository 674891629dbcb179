import { element, text } from '../../html-elements'
import { defineComponent } from '../component'

/** A document of the content folder, to be kept or printed. */
export const file = defineComponent({
  label: 'Tệp để tải về',
  attributes: {
    src: {
      kind: 'document',
      required: true,
      label: 'Tệp PDF, Word, Excel, CSV hay ZIP, bắt đầu bằng /images/',
    },
    title: { kind: 'text', required: true, label: 'Tên tài liệu' },
    note: { kind: 'text', label: 'Một dòng nói thêm: ai ban hành, ngày nào' },
  },
  guide: {
    intro: 'Tệp để tải về (PDF, Word, Excel, PowerPoint, CSV, ZIP, để trong `content/images/`):',
    example:
      '<File src="/images/bang-gio-chay.pdf" title="Bảng giờ chạy" note="Có hiệu lực từ tháng 9." />',
  },
  style: [
    '.file{margin:2rem 0;border:1px solid var(--rule);padding:.75rem 1rem;font:.9375rem/1.5 var(--sans)}',
    '.story-body .file a{font-size:1.0625rem;font-weight:600}',
    '.file-facts{color:var(--soft)}',
  ].join(''),
  toHtml: ({ src, title, note }, _children, { playedFrom }) =>
    element('p', {}, [
      element('a', { href: playedFrom(src) }, [text(title)]),
      ...(note ? [text(` (${note})`)] : []),
    ]),
  toText: ({ title, note = '' }) => `${title} ${note} `,
})
