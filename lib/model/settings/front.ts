import type { AnyField } from '../field'
import { TITLE_LENGTH } from '../field'
import type { SettingsModel } from './settings-model'

type Fields = Readonly<Record<string, AnyField>>

/** The file of the front page; those of sections are called as their addresses are. */
export const FRONT_NAME = 'trang-nhat'

/** What the name of a front ends in that only preview links show: `trang-nhat.draft.yaml`. */
export const DRAFT_FRONT = '.draft'

/** What a container is, as an editor names it. */
export const CONTAINER_KINDS = {
  lead: 'Tin dẫn đầu: một bài lớn, hai bài bên cạnh, ba bài dưới',
  feature: 'Bài chọn đọc, trên nền riêng',
  package: 'Cụm bài: một bài lớn, các bài khác bên cạnh',
  list: 'Danh sách tít, không ảnh',
  carousel: 'Dải ảnh kéo ngang',
  opinion: 'Ý kiến: tít nghiêng, không ảnh',
  section: 'Một chuyên mục',
  topic: 'Một chủ đề',
  latest: 'Tin mới nhất',
  'most-read': 'Đọc nhiều',
  live: 'Tường thuật đang diễn ra, với ba dòng mới nhất',
} as const

export type ContainerKind = keyof typeof CONTAINER_KINDS

/** So many stories a container has at most. */
export const MOST_IN_CONTAINER = 30

/** By what a container is filled up. */
export const FILL_RULES = {
  newest: 'bài mới nhất (của section hay topic, nếu có ghi)',
  'most-read': 'bài đọc nhiều trong 24 giờ',
  rank: 'tin ở headlines/noi-bat, theo rank',
  none: 'không lấp: chỉ các bài ghi ở stories',
} as const

export type FillRule = keyof typeof FILL_RULES

/** What a slot may say otherwise than its story does. */
export const SLOT_PARTS = {
  slug: { type: 'slug', required: true, label: 'Bài', help: 'Tên tệp của bài, không có .mdx' },
  title: { type: 'text', label: 'Tiêu đề khác', help: 'Thay cho tiêu đề của bài', ...TITLE_LENGTH },
  description: { type: 'text', long: true, label: 'Sapo khác', help: 'Thay cho sapo của bài' },
  cover: {
    type: 'picture',
    label: 'Ảnh khác',
    help: 'Một ảnh đã có trong một bài: src, alt và credit',
  },
  label: { type: 'text', label: 'Nhãn', help: 'Thay cho tên chuyên mục: Trực tiếp', maxLength: 30 },
  publishedAt: { type: 'datetime', label: 'Giờ khác', help: 'Thay cho giờ đăng của bài' },
  from: { type: 'moment', label: 'Từ', help: 'Ví dụ: 2026-11-30 06:00' },
  until: { type: 'moment', label: 'Đến', help: 'Ví dụ: 2026-11-30 15:00' },
} as const satisfies Fields

const SLOT_HELP = 'Tên tệp của bài, không có .mdx; có thể thêm giờ: gia-xang until 2026-11-30 15:00'

const SLOT_IN_FORM =
  'Phần cuối trong địa chỉ của bài; có thể thêm giờ: gia-xang until 2026-11-30 15:00'

/** What stands on a front: `content/fronts/trang-nhat.yaml`, `content/fronts/<section>.yaml`. */
export const frontModel = {
  name: 'Front',
  label: 'Trang nhất',
  path: 'fronts/',
  fields: {
    lead: {
      type: 'slot',
      label: 'Bài dẫn đầu',
      help: SLOT_HELP,
      inForm: SLOT_IN_FORM,
      parts: SLOT_PARTS,
    },
    containers: {
      type: 'mappings',
      label: 'Các khối',
      help: 'Theo thứ tự trên trang; mỗi khối có kind, rồi stories, section hay topic',
      inForm: 'Theo thứ tự trên trang; mỗi khối có kiểu, rồi các bài, chuyên mục hay chủ đề',
      parts: {
        kind: {
          type: 'choice',
          required: true,
          label: 'Kiểu khối',
          help: 'Ví dụ: section',
          options: CONTAINER_KINDS,
        },
        title: { type: 'text', label: 'Tên khối', help: 'Ví dụ: Bầu cử 2026', maxLength: 80 },
        stories: {
          type: 'slots',
          label: 'Các bài',
          help: `Theo thứ tự. ${SLOT_HELP}`,
          inForm: `Theo thứ tự. ${SLOT_IN_FORM}`,
          parts: SLOT_PARTS,
        },
        section: { type: 'section', label: 'Chuyên mục', help: 'Ví dụ: thoi-su' },
        topic: {
          type: 'text',
          label: 'Chủ đề',
          help: 'Đúng như ở tags của bài: Bão số 5',
          inForm: 'Đúng như ở Chủ đề của bài: Bão số 5',
        },
        rule: {
          type: 'choice',
          label: 'Lấp bằng',
          help: 'Bài nào vào chỗ còn trống: newest, most-read, rank hay none',
          inForm: 'Bài nào vào chỗ còn trống',
          options: FILL_RULES,
        },
        number: { type: 'integer', label: 'Số bài', help: 'Ví dụ: 5; nhiều nhất 30' },
        from: { type: 'datetime', label: 'Từ', help: 'Ví dụ: 2026-11-30T06:00:00+07:00' },
        until: { type: 'datetime', label: 'Đến', help: 'Ví dụ: 2026-11-30T15:00:00+07:00' },
      },
    },
    onlyContainers: {
      type: 'flag',
      label: 'Chỉ có các khối này',
      help: 'Bật (true) thì các chuyên mục không có trong các khối thôi theo sau',
      inForm: 'Bật thì các chuyên mục không có trong các khối thôi theo sau',
    },
  },
} as const satisfies SettingsModel
