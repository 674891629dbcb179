import { articleModel } from './article'
import { type DocumentModel, LANGUAGE_FIELD, TITLE_LENGTH } from './field'

/** The folder of events: each has one of its own there, whose name is the event's slug. */
const FOLDER = 'live'

/** The collection that events are in, in the store. */
export const EVENTS = 'live'

/** The file of the event itself; any other of its folder is an entry. */
const EVENT_NAME = 'su-kien'

const { historyFrom: _ofArticlesAlone, ...ARTICLE_FIELDS } = articleModel.fields

/** An event that is covered as it happens: `content/live/<event>/su-kien.mdx`. To lists it is an article. */
export const liveModel = {
  name: 'Live',
  kind: 'article',
  folder: FOLDER,
  files: `${FOLDER}/*/${EVENT_NAME}.mdx`,
  fields: {
    ...ARTICLE_FIELDS,
    facts: {
      type: 'text-list',
      label: 'Điều đã biết',
      help: 'Những điều chính, mỗi mục một câu; hiện ở đầu trang: [Bão cấp 12, Đã sơ tán 3.000 dân]',
      inForm: 'Những điều chính, hiện ở đầu trang; mỗi điều một ô',
    },
    ended: {
      type: 'datetime',
      inLists: true,
      label: 'Giờ kết thúc',
      help: 'Ghi khi thôi tường thuật; trang thành một bài thường, địa chỉ như cũ',
    },
    oldestFirst: {
      type: 'flag',
      label: 'Xếp từ đầu',
      help: 'Bật (true) thì khi đã kết thúc, các dòng xếp từ cũ đến mới',
      inForm: 'Bật thì khi đã kết thúc, các dòng xếp từ cũ đến mới',
    },
  },
} as const satisfies DocumentModel

const { publishedAt, byline, cover, corrections, draft, unpublished } = articleModel.fields

/** One entry of an event: `content/live/<event>/<name>.mdx`. */
export const entryModel = {
  name: 'Entry',
  kind: 'entry',
  folder: FOLDER,
  files: `${FOLDER}/*/!(${EVENT_NAME}).mdx`,
  fields: {
    publishedAt: {
      ...publishedAt,
      label: 'Giờ của dòng',
      help: 'Ví dụ: 2026-11-30T10:32:00+07:00',
    },
    title: {
      type: 'text',
      inLists: true,
      label: 'Tiêu đề',
      help: 'Bỏ trống được; mốc chính thì nên có',
      ...TITLE_LENGTH,
    },
    key: {
      type: 'flag',
      label: 'Mốc chính',
      help: 'Bật (true) để có trong danh sách các mốc chính ở đầu trang',
      inForm: 'Bật để có trong danh sách các mốc chính ở đầu trang',
    },
    pinned: {
      type: 'flag',
      label: 'Ghim',
      help: 'Bật (true) để đứng trên cùng cho đến khi tắt, hay khi kết thúc',
      inForm: 'Bật để đứng trên cùng cho đến khi tắt, hay khi kết thúc',
    },
    byline,
    cover: {
      ...cover,
      help: 'Ảnh của dòng này: src, alt, credit và caption',
      inForm: 'Phải có mô tả và nguồn',
    },
    corrections,
    ...LANGUAGE_FIELD,
    draft,
    unpublished,
  },
} as const satisfies DocumentModel

/** The event that a file in the folder of events belongs to; undefined elsewhere. */
export function eventOfPath(path: string): string | undefined {
  const [folder, event, file] = path.split('/')
  return folder === FOLDER && file !== undefined ? event : undefined
}

/** Whether a path is that of an event's own file. */
export function isEventFile(path: string): boolean {
  return eventOfPath(path) !== undefined && path.endsWith(`/${EVENT_NAME}.mdx`)
}

/** By what documents are brought in one after the other: an event comes before its entries. */
export function publishingOrder(path: string): string {
  return isEventFile(path) ? path.slice(0, -`${EVENT_NAME}.mdx`.length) : path
}
