import {
  BYLINE_PARTS,
  type DocumentModel,
  LANGUAGE_FIELD,
  LIFE_FIELDS,
  SERIES_FIELD,
  STATUS_FIELD,
  TITLE_LENGTH,
} from './field'
import { GENRES } from './genre'
import { TRUST_FIELDS } from './trust'

/** An article: `content/articles/…/<slug>.mdx`. Its slug is its file name. */
export const articleModel = {
  name: 'Article',
  kind: 'article',
  folder: 'articles',
  fields: {
    title: {
      type: 'text',
      required: true,
      inLists: true,
      label: 'Tiêu đề',
      help: 'Tiêu đề đầy đủ của bài',
      ...TITLE_LENGTH,
    },
    description: {
      type: 'text',
      required: true,
      inLists: true,
      long: true,
      label: 'Sapo',
      help: 'Đoạn mở đầu in đậm, một đến ba câu',
      maxLength: 700,
      goodLength: 400,
    },
    section: { type: 'section', required: true, label: 'Chuyên mục', help: 'Ví dụ: cong-nghe' },
    kind: {
      type: 'choice',
      inLists: true,
      label: 'Thể loại',
      help: 'Bài thường thì bỏ trống; có nhãn và trang riêng thì viết, ví dụ: phong-van',
      inForm: 'Bài thường thì bỏ trống',
      options: GENRES,
    },
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
    updates: {
      type: 'updates',
      label: 'Có gì mới',
      help: 'Tin còn diễn biến: mỗi điều mới có giờ (at) và lời (text), hiện ở đầu bài, mới nhất trước',
      inForm: 'Tin còn diễn biến: mỗi điều mới hiện ở đầu bài, mới nhất trước',
    },
    ...STATUS_FIELD,
    byline: {
      type: 'byline',
      label: 'Tác giả',
      help: 'Tên người viết bài; nhiều người thì viết danh sách: [Lan Anh, Minh Đức]',
      inForm: 'Tên người viết bài, mỗi người một ô',
    },
    bylines: {
      type: 'mappings',
      label: 'Người thực hiện',
      help: 'Người của báo, mỗi mục có person và role; thêm vào byline hay thay cho nó',
      inForm: 'Người của báo, chọn trong danh sách Người; thêm vào Tác giả hay thay cho ô ấy',
      parts: BYLINE_PARTS,
    },
    source: {
      type: 'source',
      label: 'Nguồn tin',
      help: 'Một cái tên, hoặc name, url và publishedAt của bài gốc',
      inForm: 'Bài lấy của nơi khác thì ghi ở đây',
    },
    ...SERIES_FIELD,
    tags: {
      type: 'text-list',
      label: 'Chủ đề',
      help: 'Ví dụ: [Trí tuệ nhân tạo, Trung Quốc]',
      inForm: 'Mỗi chủ đề một ô, ví dụ: Trí tuệ nhân tạo',
    },
    cover: {
      type: 'picture',
      inLists: true,
      label: 'Ảnh chính',
      help: 'Ảnh mở đầu bài: src, alt, credit và caption',
      inForm: 'Ảnh mở đầu bài; phải có mô tả và nguồn',
    },
    featured: {
      type: 'flag',
      label: 'Nổi bật',
      help: 'Bật (true) để bài được xét lên đầu trang nhất',
      inForm: 'Bật để bài được xét lên đầu trang nhất',
    },
    corrections: {
      type: 'corrections',
      label: 'Đính chính',
      help: 'Mỗi lần đính chính có giờ (at) và lời (text)',
      inForm: 'Mỗi lần đính chính một mục',
    },
    ...TRUST_FIELDS,
    ...LANGUAGE_FIELD,
    ...LIFE_FIELDS,
    shortTitle: {
      type: 'text',
      inLists: true,
      label: 'Tiêu đề ngắn',
      help: 'Dùng ở những ô hẹp',
    },
  },
} as const satisfies DocumentModel
