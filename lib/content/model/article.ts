import { type DocumentModel, LIFE_FIELDS } from './field'

/** An article: `content/articles/…/<slug>.mdx`. Its slug is its file name. */
export const articleModel = {
  name: 'Article',
  kind: 'article',
  folder: 'articles',
  fields: {
    title: { type: 'text', required: true, label: 'Tiêu đề', help: 'Tiêu đề đầy đủ của bài' },
    description: {
      type: 'text',
      required: true,
      label: 'Sapo',
      help: 'Đoạn mở đầu in đậm, một đến ba câu',
    },
    section: { type: 'section', required: true, label: 'Chuyên mục', help: 'Ví dụ: cong-nghe' },
    publishedAt: {
      type: 'datetime',
      required: true,
      label: 'Giờ đăng',
      help: 'Giờ Việt Nam, ví dụ: 2024-08-01T14:00:00+07:00',
    },
    updatedAt: {
      type: 'datetime',
      label: 'Giờ cập nhật',
      help: 'Giờ sửa bài gần nhất, ví dụ: 2024-08-01T16:30:00+07:00',
    },
    byline: { type: 'text', label: 'Tác giả', help: 'Tên người viết bài' },
    source: {
      type: 'source',
      label: 'Nguồn tin',
      help: 'Một cái tên, hoặc name, url và publishedAt của bài gốc',
    },
    tags: { type: 'text-list', label: 'Chủ đề', help: 'Ví dụ: [Trí tuệ nhân tạo, Trung Quốc]' },
    cover: { type: 'picture', label: 'Ảnh chính', help: 'src, alt, credit và caption của ảnh' },
    featured: { type: 'flag', label: 'Nổi bật', help: 'true để bài được xét lên đầu trang nhất' },
    corrections: {
      type: 'corrections',
      label: 'Đính chính',
      help: 'Danh sách các dòng at và text',
    },
    ...LIFE_FIELDS,
    shortTitle: { type: 'text', label: 'Tiêu đề ngắn', help: 'Dùng ở những ô hẹp' },
  },
} as const satisfies DocumentModel
