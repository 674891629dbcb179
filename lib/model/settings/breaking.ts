import type { SettingsModel } from './settings-model'

/** The bar over every page while something urgent happens: `content/khan.yaml`. */
export const breakingModel = {
  name: 'Breaking',
  label: 'Tin khẩn',
  path: 'khan.yaml',
  fields: {
    text: {
      type: 'text',
      required: true,
      label: 'Dòng khẩn',
      help: 'Một câu, hiện trên mọi trang. Ví dụ: Động đất 6,1 độ ở Kon Tum',
      maxLength: 160,
      goodLength: 90,
    },
    story: {
      type: 'slug',
      label: 'Bài',
      help: 'Tên tệp của bài mà dòng ấy dẫn tới, không có .mdx; tường thuật thì là tên thư mục',
      inForm: 'Phần cuối trong địa chỉ của bài mà dòng ấy dẫn tới, ví dụ: gia-xang-giam',
    },
    from: {
      type: 'datetime',
      label: 'Từ',
      help: 'Bỏ trống thì hiện ngay. Ví dụ: 2026-11-30T06:00:00+07:00',
    },
    until: {
      type: 'datetime',
      required: true,
      label: 'Đến',
      help: 'Đúng giờ này dòng khẩn tự mất. Ví dụ: 2026-11-30T15:00:00+07:00',
    },
  },
} as const satisfies SettingsModel
