import type { Element } from 'hast'
import { captioned, element, picture, text } from '../../html-elements'
import { defineComponent } from '../component'

/** A film or a post of another site: a link, and a frame once the reader asks for it. */
export const embed = defineComponent({
  label: 'Nhúng YouTube, TikTok, Facebook, X, Instagram',
  attributes: {
    src: {
      kind: 'frame',
      required: true,
      label: 'Địa chỉ của video hay bài đăng, chép từ thanh địa chỉ',
    },
    title: { kind: 'text', required: true, label: 'Trong đó có gì' },
    poster: { kind: 'picture', label: 'Ảnh hiện trước khi bấm, để trong content/images/' },
    caption: { kind: 'text', label: 'Chú thích ở dưới' },
  },
  guide: {
    intro:
      'Nhúng video hay bài đăng của nơi khác bằng địa chỉ của nó; chưa bấm thì trang không tải gì từ nơi ấy:',
    example:
      '<Embed src="https://www.youtube.com/watch?v=aqz-KE-bpKQ" title="Phim hoạt hình Chú thỏ lớn" poster="/images/buyt-dien.svg" caption="Bản đầy đủ, 10 phút." />',
  },
  style: [
    '.embed{margin:2rem 0}',
    '.story-body .embed-open{position:relative;display:block;border:1px solid transparent;color:#fff;text-decoration:none;background:#1b1b1a}',
    '.embed-open img{width:100%;object-fit:cover;opacity:.8}',
    '.embed-words{display:block;padding:2.5rem 1rem;font:600 1.0625rem/1.5 var(--sans)}',
    '.embed-open picture+.embed-words{position:absolute;right:0;bottom:0;left:0;padding:.75rem 1rem;background:#1b1b1a}',
    '.embed-words b{display:block}',
    '.embed-words b::before{content:"";display:inline-block;margin-right:.6em;border:solid transparent;border-width:.4em 0 .4em .65em;border-left-color:currentColor}',
    '@media(forced-colors:active){.embed-words b::before{border-left-color:LinkText;forced-color-adjust:none}}',
    '.embed figcaption{margin-top:.5rem;font:.9375rem/1.5 var(--sans);color:var(--soft)}',
    '.embed-frame{position:relative}',
    '.embed-frame iframe{display:block;width:100%;border:0;background:var(--sheet)}',
    '.embed-film{padding-top:56.25%}',
    '.embed-film iframe{position:absolute;top:0;height:100%}',
    '.embed-upright iframe{max-width:22rem;height:39rem;margin:auto}',
    '.embed-post iframe{max-width:34rem;height:40rem;margin:auto}',
    '@media print{html:not(#print) .embed-hint{display:none}html:not(#print) .embed-open{color:#000;background:none}html:not(#print) .embed-open picture+.embed-words{position:static;background:none;padding:0}}',
  ].join(''),
  script: 'embed-frame',
  toHtml: ({ src, title, poster, caption = title }, _children, context) => {
    const link = { href: src, rel: context.relOf(src) }
    const shown: Element = poster
      ? element('a', link, [picture({ src: poster, alt: title }, context)])
      : element('p', {}, [element('a', link, [text(title)])])
    return captioned(shown, { caption })
  },
  toText: ({ title, caption = '' }) => `${title} ${caption} `,
})
