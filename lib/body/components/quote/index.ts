import { element, paragraph } from '../../html-elements'
import { defineComponent } from '../component'

/** A quotation with the person who said it. */
export const quote = defineComponent({
  label: 'Trích lời',
  content: 'Lời trích',
  attributes: { by: { kind: 'text', label: 'Người nói, chức danh' } },
  guide: {
    intro: 'Trích lời, nội dung nằm giữa hai thẻ, cách mỗi thẻ một dòng trống:',
    example: '<Quote by="Bà chủ quán đầu bến">\n\nXe êm đến nỗi khách ngủ quên cả bến.\n\n</Quote>',
  },
  style: [
    '.quote{margin:2rem 0;border-left:4px solid var(--accent);padding-left:1.25rem}',
    '.quote blockquote{font:500 1.375rem/1.36 var(--serif)}',
    '.quote figcaption{margin-top:.5rem;font:.9375rem/1.5 var(--sans);color:var(--soft)}',
  ].join(''),
  toHtml: ({ by }, children) =>
    element('blockquote', {}, [...children, ...(by ? [paragraph(`— ${by}`)] : [])]),
  toText: ({ by = '' }, inner) => `${inner} ${by} `,
})
