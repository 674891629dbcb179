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
    size: {
      kind: 'choice',
      options: {
        half: 'nửa cột, hai ảnh liền nhau đứng cạnh nhau',
        wide: 'rộng hơn cột chữ',
        full: 'hết chiều ngang trang',
      },
      label: 'Cỡ ảnh; để trống là bằng cột chữ',
    },
    focus: {
      kind: 'focus',
      label: 'Chỗ không được cắt mất, phần trăm từ trái và từ trên: 30% 70%',
    },
  },
  guide: {
    intro: 'Ảnh:',
    example:
      '<Figure src="/images/cau-song-hong.svg" alt="Cây cầu bắc qua sông lúc chiều" caption="Cầu lúc tan tầm." credit="Minh họa" />',
  },
  toHtml: ({ src, alt, caption, credit }, _children, context) =>
    captioned(picture({ src, alt }, context), { caption, credit }),
  toText: ({ caption = '', credit = '' }) => `${caption} ${credit} `,
})
