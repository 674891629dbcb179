import { captioned, picture } from '../../html-elements'
import { defineComponent } from '../component'

/** A picture with its caption and credit. */
export const figure = defineComponent({
  label: 'Ảnh',
  attributes: {
    src: { kind: 'picture', required: true, label: 'Tệp ảnh, bắt đầu bằng /images/' },
    alt: { kind: 'text', required: true, label: 'Mô tả ảnh cho người không nhìn thấy' },
    caption: { kind: 'text', label: 'Chú thích dưới ảnh' },
    credit: { kind: 'text', label: 'Nguồn ảnh' },
  },
  guide: {
    intro: 'Ảnh:',
    example:
      '<Figure src="/images/cau-song-hong.svg" alt="Cây cầu bắc qua sông lúc chiều" caption="Cầu lúc tan tầm." credit="Minh họa" />',
  },
  toHtml: ({ src, alt, ...words }, _children, { sizeOf, absolute }) =>
    captioned(picture({ src: absolute(src), alt, ...sizeOf(src) }), words),
  toText: ({ caption = '', credit = '' }) => `${caption} ${credit} `,
})
