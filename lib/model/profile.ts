import { type DocumentModel, type Field, LIFE_FIELDS } from './field'

/** What every document that is no story has: it has no section and no time, and is public once it is no draft. */
const PROFILE_FIELDS = {
  name: {
    type: 'text',
    required: true,
    label: 'Tên',
    help: 'Như in trên báo, đúng như ở byline hay tags của bài',
    inForm: 'Như in trên báo, đúng như ở Tác giả hay Chủ đề của bài',
    maxLength: 80,
  },
  otherNames: {
    type: 'text-list',
    label: 'Tên khác',
    help: 'Những tên khác cũng là tên này; bài ghi tên ấy cũng vào trang này: [Tên cũ]',
    inForm: 'Những tên khác cũng là tên này; bài ghi tên ấy cũng vào trang này',
  },
  description: {
    type: 'text',
    long: true,
    label: 'Lời giới thiệu',
    help: 'Một đến hai câu, hiện dưới tên và khi trang được chia sẻ',
    maxLength: 500,
  },
  picture: {
    type: 'picture',
    label: 'Ảnh',
    help: 'src, alt và credit',
    inForm: 'Phải có mô tả và nguồn',
  },
  draft: LIFE_FIELDS.draft,
} as const satisfies Record<string, Field>

const FORMER_SLUGS = {
  previousSlugs: {
    type: 'slug-list',
    label: 'Tên tệp cũ',
    help: 'Những tên tệp trước đây, để địa chỉ cũ dẫn tới địa chỉ mới: [ten-cu]',
    inForm: 'Tên cũ trong địa chỉ, để địa chỉ cũ dẫn tới địa chỉ mới, ví dụ: ten-cu',
  },
} as const satisfies Record<string, Field>

/** The parts of a link of a person. */
const LINK_PARTS = {
  name: { type: 'text', required: true, label: 'Chữ', help: 'Ví dụ: Facebook', maxLength: 40 },
  url: {
    type: 'link',
    required: true,
    label: 'Địa chỉ',
    help: 'Ví dụ: https://facebook.com/ten',
  },
} as const satisfies Record<string, Field>

/** Somebody who makes the paper: `content/people/<slug>.mdx`; the text is what there is to say of them. */
export const personModel = {
  name: 'Person',
  kind: 'person',
  folder: 'people',
  fields: {
    ...PROFILE_FIELDS,
    role: { type: 'text', label: 'Chức danh', help: 'Ví dụ: Phóng viên ảnh', maxLength: 80 },
    links: {
      type: 'mappings',
      label: 'Liên kết',
      help: 'Mỗi mục có name và url',
      inForm: '',
      parts: LINK_PARTS,
    },
    email: { type: 'email', label: 'Thư điện tử', help: 'Ví dụ: lan-anh@ten-bao.vn' },
    ...FORMER_SLUGS,
  },
} as const satisfies DocumentModel

/** A topic that stories have in their tags: `content/topics/<slug>.mdx`; the text introduces it. */
export const topicModel = {
  name: 'Topic',
  kind: 'topic',
  folder: 'topics',
  fields: {
    ...PROFILE_FIELDS,
    parent: {
      type: 'slug',
      refersTo: 'topic',
      label: 'Chủ đề mẹ',
      help: 'Tên tệp (không có .mdx) của một chủ đề khác',
      inForm: '',
    },
    pinned: {
      type: 'slug-list',
      refersTo: 'story',
      label: 'Bài ghim',
      help: 'Tên tệp của các bài đứng đầu trang, theo thứ tự: [bai-mot, bai-hai]',
      inForm: 'Phần cuối trong địa chỉ của các bài đứng đầu trang, theo thứ tự; mỗi bài một ô',
    },
    ...FORMER_SLUGS,
  },
} as const satisfies DocumentModel
