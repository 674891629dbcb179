import type { Field } from './field'

type Fields = Record<string, Field>

/** How much of something a machine made, by the words of its field: IPTC's digital source types. */
export const MADE_BY_MACHINE = {
  'may-tao': 'Máy tạo ra',
  'may-va-nguoi': 'Người làm, có phần máy tạo ra',
} as const

/** What a claim came to, from true to false; 0 where nobody can tell. */
export const VERDICTS = {
  dung: { label: 'Đúng', rating: 5 },
  'gan-dung': { label: 'Gần đúng', rating: 4 },
  'nua-dung-nua-sai': { label: 'Nửa đúng nửa sai', rating: 3 },
  'gan-sai': { label: 'Sai phần lớn', rating: 2 },
  sai: { label: 'Sai', rating: 1 },
  'chua-ro': { label: 'Chưa đủ căn cứ', rating: 0 },
} as const

export type Verdict = keyof typeof VERDICTS

/** Who paid for a story; whatever else a page leaves out, it says so. */
export const SPONSOR_FIELD = {
  sponsor: {
    type: 'mapping',
    inLists: true,
    label: 'Nhà tài trợ',
    help: 'name, và url nếu có; bài mang nhãn tài trợ ở mọi nơi, không tắt được',
    inForm: 'Bài mang nhãn tài trợ ở mọi nơi, không tắt được',
    parts: {
      name: { type: 'text', required: true, label: 'Tên', help: 'Ví dụ: Công ty A', maxLength: 80 },
      url: { type: 'link', label: 'Địa chỉ', help: 'Ví dụ: https://cong-ty-a.example' },
    },
  },
} as const satisfies Fields

/** What a reader needs to judge a story by. */
export const TRUST_FIELDS = {
  ...SPONSOR_FIELD,
  ai: {
    type: 'mapping',
    label: 'Phần do máy làm',
    help: 'what và how; người đọc thấy ở đầu bài',
    inForm: 'Người đọc thấy ở đầu bài',
    parts: {
      what: {
        type: 'text',
        required: true,
        label: 'Máy làm gì',
        help: 'Ví dụ: Ảnh minh họa và bản dịch tiếng Anh',
        maxLength: 200,
      },
      how: {
        type: 'choice',
        required: true,
        label: 'Bằng cách nào',
        help: 'Ví dụ: may-va-nguoi',
        options: MADE_BY_MACHINE,
      },
    },
  },
  factCheck: {
    type: 'mapping',
    label: 'Kiểm chứng',
    help: 'Điều được kiểm chứng: claim, by và verdict',
    inForm: 'Điều được kiểm chứng, ai nói, đúng hay sai',
    parts: {
      claim: {
        type: 'text',
        required: true,
        long: true,
        label: 'Điều được nói',
        help: 'Đúng như người ta nói, một câu',
        maxLength: 300,
      },
      by: {
        type: 'text',
        required: true,
        label: 'Ai nói',
        help: 'Ví dụ: Một bài lan truyền trên Facebook',
        maxLength: 120,
      },
      at: { type: 'datetime', label: 'Nói lúc nào', help: 'Ví dụ: 2026-11-20T08:00:00+07:00' },
      url: { type: 'link', label: 'Nói ở đâu', help: 'Địa chỉ, nếu có' },
      verdict: {
        type: 'choice',
        required: true,
        label: 'Kết luận',
        help: 'Ví dụ: sai',
        options: labelsOf(VERDICTS),
      },
    },
  },
  sources: {
    type: 'mappings',
    label: 'Nguồn tham khảo',
    help: 'Những gì bài dựa vào; mỗi mục có name, và url nếu có',
    inForm: 'Những gì bài dựa vào',
    parts: {
      name: {
        type: 'text',
        required: true,
        label: 'Tên',
        help: 'Ví dụ: Báo cáo năm 2025 của Tổng cục Thống kê',
        maxLength: 200,
      },
      url: { type: 'link', label: 'Địa chỉ', help: 'Ví dụ: https://thong-ke.example/2025' },
    },
  },
  editorsNote: {
    type: 'text',
    long: true,
    label: 'Lời tòa soạn',
    help: 'Một đoạn, hiện trên đầu bài',
    maxLength: 1000,
  },
} as const satisfies Fields

function labelsOf<K extends string>(
  verdicts: Readonly<Record<K, { label: string }>>,
): Readonly<Record<K, string>> {
  const entries = Object.entries<{ label: string }>(verdicts)
  return Object.fromEntries(entries.map(([key, { label }]) => [key, label])) as Record<K, string>
}
