import { defineComponent } from '../component'
import { recordingHtml, recordingText } from '../recording-html'

/** A sound recording of the content folder. */
export const audio = defineComponent({
  label: 'Âm thanh',
  content: 'Lời trong bản ghi âm, cho người không nghe được',
  isContentOptional: true,
  attributes: {
    src: { kind: 'sound', required: true, label: 'Tệp âm thanh, bắt đầu bằng /images/' },
    title: { kind: 'text', required: true, label: 'Tên bản ghi âm' },
    caption: { kind: 'text', label: 'Chú thích dưới bản ghi âm' },
    credit: { kind: 'text', label: 'Nguồn âm thanh' },
  },
  guide: {
    intro: 'Âm thanh (tệp `.mp3` hoặc `.m4a`), lời ghi lại giữa hai thẻ:',
    example:
      '<Audio src="/images/loi-rao.mp3" title="Tiếng rao trên bến" caption="Ghi lúc năm giờ sáng." credit="Minh họa">\n\nAi bánh mì nóng giòn đây!\n\n</Audio>',
  },
  toHtml: (values, children, context) => recordingHtml('audio', values, children, context),
  toText: recordingText,
})
