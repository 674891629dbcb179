import { element, paragraph } from '../../html-elements'
import { defineComponent } from '../component'

/** Words of the story once more, large, for who leafs through it. */
export const pullQuote = defineComponent({
  label: 'Câu nổi bật',
  content: 'Một câu của bài, ngắn',
  attributes: { by: { kind: 'text', label: 'Người nói' } },
  guide: {
    intro:
      'Câu nổi bật: một câu đã có trong bài, in lớn để mời đọc (lời trích chỉ có ở đây thì dùng `<Quote>`):',
    example: '<PullQuote by="Bà Lan">\n\nXe êm đến nỗi khách ngủ quên cả bến.\n\n</PullQuote>',
  },
  style: [
    '.pull-quote{margin:2.5rem 0;border:solid var(--accent);border-width:3px 0 1px;padding:1rem 0 1.25rem}',
    '.pull-quote blockquote{font:600 1.5rem/1.4 var(--serif)}',
    '.pull-quote figcaption{margin-top:.5rem;font:.9375rem/1.5 var(--sans);color:var(--soft)}',
    '@media(min-width:48rem){.pull-quote blockquote{font-size:1.75rem}}',
  ].join(''),
  toHtml: ({ by }, children) =>
    element('blockquote', {}, [...children, ...(by ? [paragraph(`— ${by}`)] : [])]),
  // Its words stand in the story.
  toText: () => ' ',
})
