import {
  type DocumentModel,
  LANGUAGE_FIELD,
  LIFE_FIELDS,
  STATUS_FIELD,
  TITLE_LENGTH,
} from './field'
import { SPONSOR_FIELD } from './trust'

/** The folders below `content/headlines/`, each a collection of its own. */
export const COLLECTIONS = {
  /** Chosen by the editors, in the order of `rank`. */
  'noi-bat': 'by rank',
  /** The latest news, in the order of `publishedAt`. */
  'moi-nhat': 'by time',
} as const

export type Collection = keyof typeof COLLECTIONS

export function isCollection(value: string): value is Collection {
  return Object.hasOwn(COLLECTIONS, value)
}

/** A headline with a brief: `content/headlines/<collection>/…/<slug>.mdx`. */
export const headlineModel = {
  name: 'Headline',
  kind: 'headline',
  folder: 'headlines',
  fields: {
    title: {
      type: 'text',
      requiredUnless: 'article',
      inLists: true,
      label: 'Tiêu đề',
      help: 'Tiêu đề đầy đủ của tin; có article mà bỏ trống thì là tiêu đề của bài ấy',
      inForm: 'Tiêu đề đầy đủ của tin; có Bài liên kết mà bỏ trống thì là tiêu đề của bài ấy',
      ...TITLE_LENGTH,
    },
    section: { type: 'section', required: true, label: 'Chuyên mục', help: 'Ví dụ: thoi-su' },
    publishedAt: {
      type: 'datetime',
      label: 'Giờ đăng',
      help: 'Giờ Việt Nam, ví dụ: 2025-08-19T19:43:00+07:00',
    },
    source: {
      type: 'source',
      label: 'Nguồn tin',
      help: 'Một cái tên, hoặc name, url và publishedAt của tin gốc',
      inForm: 'Tin lấy của nơi khác thì ghi ở đây',
    },
    url: { type: 'link', label: 'Liên kết', help: 'Địa chỉ bài ở nơi khác, bắt đầu bằng https://' },
    article: {
      type: 'slug',
      label: 'Bài liên kết',
      help: 'Tên tệp (không có .mdx) của một bài ở đây',
      inForm: 'Phần cuối trong địa chỉ của một bài ở đây, ví dụ: gia-xang-giam',
    },
    rank: { type: 'integer', label: 'Thứ tự', help: 'Số nguyên, 1 đứng đầu' },
    ...STATUS_FIELD,
    ...SPONSOR_FIELD,
    ...LANGUAGE_FIELD,
    ...LIFE_FIELDS,
    cover: {
      type: 'picture',
      inLists: true,
      label: 'Ảnh',
      help: 'Ảnh của tin: src, alt, credit và caption',
      inForm: 'Phải có mô tả và nguồn',
    },
  },
} as const satisfies DocumentModel
