import { defineComponent } from '../component'
import { recordingHtml, recordingText } from '../recording-html'

/** A film of the content folder. */
export const video = defineComponent({
  label: 'Video',
  content: 'Lời trong video, cho người không nghe được',
  isContentOptional: true,
  attributes: {
    src: { kind: 'film', required: true, label: 'Tệp video, bắt đầu bằng /images/' },
    title: { kind: 'text', required: true, label: 'Tên video' },
    poster: { kind: 'picture', label: 'Ảnh hiện trước khi phát' },
    captions: { kind: 'captions', label: 'Tệp phụ đề .vtt, bắt đầu bằng /images/' },
    caption: { kind: 'text', label: 'Chú thích dưới video' },
    credit: { kind: 'text', label: 'Nguồn video' },
  },
  guide: {
    intro:
      'Phim (tệp `.mp4` H.264 hoặc `.webm` để trong `content/images/`), kèm phụ đề `.vtt`; lời trong phim ghi lại giữa hai thẻ, hoặc viết thẻ đơn `<Video … />`:',
    example:
      '<Video src="/images/chuyen-dau-tien.mp4" title="Chuyến đầu tiên rời bến" poster="/images/buyt-dien.svg" captions="/images/chuyen-dau-tien.vtt" caption="Năm giờ sáng." credit="Minh họa">\n\nTài xế: Mời bà con lên xe.\n\n</Video>',
  },
  toHtml: (values, children, context) => recordingHtml('video', values, children, context),
  toText: recordingText,
})
