import { captioned, element } from '../../html-elements'
import { linkedAddress } from '../../linked-address'
import { defineComponent } from '../component'

/** A film of the content folder. */
export const video = defineComponent({
  label: 'Video',
  attributes: {
    src: { kind: 'film', required: true, label: 'Tệp video, bắt đầu bằng /images/' },
    title: { kind: 'text', required: true, label: 'Tên video' },
    poster: { kind: 'picture', label: 'Ảnh hiện trước khi phát' },
    caption: { kind: 'text', label: 'Chú thích dưới video' },
    credit: { kind: 'text', label: 'Nguồn video' },
  },
  guide: {
    intro: 'Phim (tệp `.mp4` hoặc `.webm` để trong `content/images/`):',
    example:
      '<Video src="/images/chuyen-dau-tien.mp4" title="Chuyến đầu tiên rời bến" poster="/images/buyt-dien.svg" caption="Năm giờ sáng." credit="Minh họa" />',
  },
  toHtml: ({ src, title, poster, caption = title, credit }, _children, { absolute, pictureOf }) => {
    const still = poster && absolute(linkedAddress(poster, pictureOf, 1200))
    const film = { src: absolute(src), controls: true, poster: still }
    return captioned(element('video', film), { caption, credit })
  },
  toText: () => '',
})
