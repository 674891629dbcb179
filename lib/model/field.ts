import type { StoryKind } from '@/lib/routes'
import { APPROVALS } from './life'

/**
 * The kinds of field a document may have. The schema is stated once, in `article.ts` and
 * `headline.ts`; contentlayer2's document types, the checker's messages and the forms of editors'
 * tools (`lib/editors/schema`) derive from it.
 */
export type Field = {
  readonly type: FieldType
  readonly required?: true
  /** Where this other field is written, it need not be; else it must. */
  readonly requiredUnless?: string
  /** Whether lists of stories show it, not the story's own page alone. */
  readonly inLists?: true
  /** Whether a text is mostly longer than a line; forms then give it several. */
  readonly long?: true
  /** What an editor calls the field, in Vietnamese. */
  readonly label: string
  /** What to write in it, in Vietnamese, with an example where a form is expected. */
  readonly help: string
  /** The same where a form asks for it, which knows no names of fields; '' where the label says it all. */
  readonly inForm?: string
  /** The most characters it may have. */
  readonly maxLength?: number
  /** More characters than this are advised against. */
  readonly goodLength?: number
  /** Whose file names its slugs are: each has to be there. */
  readonly refersTo?: 'person' | 'topic' | 'story'
  /** What is set in below it. */
  readonly parts?: Readonly<Record<string, Field>>
  /** What a choice may be, and what that is called. */
  readonly options?: Readonly<Record<string, string>>
}

export type FieldType =
  | 'text'
  | 'section'
  | 'datetime'
  | 'flag'
  | 'integer'
  | 'text-list'
  | 'byline'
  | 'source'
  | 'picture'
  | 'focus'
  | 'link'
  | 'slug'
  | 'slug-list'
  | 'corrections'
  | 'updates'
  /** One of the words of `options`. */
  | 'choice'
  | 'language'
  | 'email'
  /** Lines set in below it, each a field of `parts`. */
  | 'mapping'
  /** A list of such. */
  | 'mappings'

/** What else the fields of a settings file may be. */
export type SettingType =
  /** `#rrggbb` */
  | 'colour'
  /** A picture of the content folder. */
  | 'image'
  /** A time zone, as IANA names it. */
  | 'zone'
  /** An address of this site (`/…`) or another's. */
  | 'address'
  /** Words of the interface, by their keys. */
  | 'words'
  /** As `slots`; mostly one. */
  | 'slot'
  /** Stories by their slugs, one or a list, each on a line or as a mapping of `parts` (`front-slot.ts`). */
  | 'slots'
  /** A time, or a clock that a story's day belongs to (`front-slot.ts`). */
  | 'moment'

/** A field of a document or of a settings file. */
export type AnyField = Omit<Field, 'type' | 'inLists' | 'parts'> & {
  readonly type: FieldType | SettingType
  readonly parts?: Readonly<Record<string, AnyField>>
}

/** Stories, and what is written of people and topics (`profile.ts`). */
export type DocumentKind = StoryKind | ProfileKind

export type { StoryKind }

export type ProfileKind = 'person' | 'topic'

/** One kind of document: its folder under `content/` and its fields. */
export type DocumentModel = {
  readonly name: string
  readonly kind: DocumentKind
  /** The folder below the content folder that holds documents of this kind. */
  readonly folder: string
  /** Which files of the content folder are of this kind, as a glob; else all `.mdx` of the folder. */
  readonly files?: string
  readonly fields: Readonly<Record<string, Field>>
}

/** How long headlines are: 47 to 121 characters on a real front page. */
export const TITLE_LENGTH = { maxLength: 300, goodLength: 150 } as const

/** The parts of a `source` written as a mapping. */
export const SOURCE_PARTS = {
  name: { type: 'text', required: true, label: 'Tên nguồn', help: 'Ví dụ: Nguoiduatin.vn' },
  url: { type: 'link', label: 'Địa chỉ bài gốc', help: 'Ví dụ: https://bao.vn/bai-goc' },
  publishedAt: {
    type: 'datetime',
    label: 'Giờ đăng của bài gốc',
    help: 'Ví dụ: 2024-08-01T14:00:00+07:00',
  },
} as const satisfies Record<string, Field>

/** The parts of a picture. */
export const PICTURE_PARTS = {
  src: {
    type: 'text',
    required: true,
    label: 'Tệp ảnh',
    help: 'Đường dẫn bắt đầu bằng /images/, tệp nằm trong content/images/',
    inForm: 'Chọn trong kho hay tải lên; ảnh iPhone (HEIC) tự đổi, ảnh lớn hơn 64 MB không nhận',
  },
  alt: {
    type: 'text',
    required: true,
    label: 'Mô tả ảnh',
    help: 'Tả ảnh cho người không nhìn thấy',
  },
  caption: { type: 'text', label: 'Chú thích', help: 'Câu chú thích dưới ảnh' },
  credit: { type: 'text', label: 'Nguồn ảnh', help: 'Ví dụ: Minh họa' },
  focus: {
    type: 'focus',
    label: 'Điểm giữ lại',
    help: 'Chỗ không được cắt mất khi ảnh đứng trong khung khác: phần trăm từ trái, từ trên. Ví dụ: 30% 70%',
  },
} as const satisfies Record<string, Field>

/** The parts of one correction. */
export const CORRECTION_PARTS = {
  at: {
    type: 'datetime',
    required: true,
    label: 'Giờ đính chính',
    help: 'Ví dụ: 2024-08-02T09:00:00+07:00',
  },
  text: {
    type: 'text',
    required: true,
    long: true,
    label: 'Lời đính chính',
    help: 'Sai gì, đúng là gì',
  },
} as const satisfies Record<string, Field>

/** The parts of one thing that is new in a story. */
export const UPDATE_PARTS = {
  at: {
    type: 'datetime',
    required: true,
    label: 'Giờ có tin',
    help: 'Ví dụ: 2024-08-02T09:00:00+07:00',
  },
  text: {
    type: 'text',
    required: true,
    long: true,
    label: 'Điều mới',
    help: 'Một, hai câu: có gì mới so với lần trước',
  },
} as const satisfies Record<string, Field>

/** How urgent or unfinished a story is; readers see the word before its title. */
export const STATUS_FIELD = {
  status: {
    type: 'choice',
    inLists: true,
    label: 'Nhãn',
    help: 'Chữ trước tiêu đề: khan (KHẨN) hay dang-cap-nhat (ĐANG CẬP NHẬT); thôi thì xóa dòng này',
    inForm: 'Chữ trước tiêu đề; thôi thì chọn Không có',
    options: { khan: 'khẩn', 'dang-cap-nhat': 'đang cập nhật' },
  },
} as const satisfies Record<string, Field>

/** Who made a story, where their page is the paper's own (`profile.ts`). */
export const BYLINE_PARTS = {
  person: {
    type: 'slug',
    required: true,
    refersTo: 'person',
    label: 'Người',
    help: 'Tên tệp (không có .mdx) trong people/: lan-anh',
    inForm: '',
  },
  role: { type: 'text', label: 'Việc', help: 'Ví dụ: Ảnh', maxLength: 40 },
} as const satisfies Record<string, Field>

/** A story's place among those that belong together and are read one after the other. */
export const SERIES_FIELD = {
  series: {
    type: 'mapping',
    inLists: true,
    label: 'Loạt bài',
    help: 'name và part: các bài cùng name là một loạt, theo thứ tự của part',
    inForm: 'Các bài cùng tên loạt bài là một loạt, theo thứ tự của kỳ',
    parts: {
      name: {
        type: 'text',
        required: true,
        label: 'Tên loạt bài',
        help: 'Ví dụ: Bỏ than, giữ lửa',
        maxLength: 100,
      },
      part: { type: 'integer', required: true, label: 'Kỳ', help: 'Ví dụ: 2' },
    },
  },
} as const satisfies Record<string, Field>

/** The language of a document that is in another one than the paper. */
export const LANGUAGE_FIELD = {
  language: {
    type: 'language',
    inLists: true,
    label: 'Ngôn ngữ của bài',
    help: 'Chỉ ghi khi bài viết bằng ngôn ngữ khác ngôn ngữ của báo, ví dụ: en',
  },
} as const satisfies Record<string, Field>

/** What decides over a document's life; the same for every kind. */
export const LIFE_FIELDS = {
  draft: {
    type: 'flag',
    label: 'Bản nháp',
    help: 'Bật (true) khi chưa muốn ai đọc được',
    inForm: 'Bật khi chưa muốn ai đọc được',
  },
  approval: {
    type: 'choice',
    label: 'Duyệt',
    help: 'Viết xong thì cho-duyet: bạn đọc chưa thấy; người duyệt đổi thành da-duyet. Tòa soạn không duyệt từng bài thì bỏ trống',
    inForm:
      'Viết xong thì chọn Chờ duyệt: bạn đọc chưa thấy; người duyệt chọn Đã duyệt. Tòa soạn không duyệt từng bài thì để Không có',
    options: APPROVALS,
  },
  unpublished: {
    type: 'text',
    long: true,
    label: 'Gỡ bài',
    help: 'Lý do gỡ, người đọc sẽ thấy; bài biến khỏi mọi danh sách',
  },
  previousSlugs: {
    type: 'slug-list',
    label: 'Tên tệp cũ',
    help: 'Những tên tệp trước đây, để địa chỉ cũ dẫn tới địa chỉ mới: [ten-cu]',
    inForm: 'Tên cũ trong địa chỉ, để địa chỉ cũ dẫn tới địa chỉ mới, ví dụ: ten-cu',
  },
} as const satisfies Record<string, Field>

/** The parts of a field that has any. */
export function partsOf({ type, parts = {} }: AnyField): Readonly<Record<string, AnyField>> {
  if (type === 'picture') return PICTURE_PARTS
  if (type === 'source') return SOURCE_PARTS
  if (type === 'updates') return UPDATE_PARTS
  return type === 'corrections' ? CORRECTION_PARTS : parts
}
