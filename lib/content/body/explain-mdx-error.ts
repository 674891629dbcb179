import type { BodyProblem } from './compiled-body'

type Place = { line: number; column: number }

type Explanation = { pattern: RegExp; code: string; message: string; fix: string }

/** The parser's English messages, by what an editor most likely meant. */
const EXPLANATIONS: readonly Explanation[] = [
  {
    pattern: /to create a comment/i,
    code: 'chu-thich-html',
    message: 'Chú thích <!-- … --> không dùng được trong bài.',
    fix: 'Xóa chú thích đi.',
  },
  {
    pattern: /to create a link/i,
    code: 'lien-ket-nhon',
    message: 'Địa chỉ đặt giữa < và > không dùng được.',
    fix: 'Viết [chữ](https://…), hoặc chỉ viết địa chỉ, không có < và >.',
  },
  {
    pattern:
      /Could not parse expression|expression with acorn|closing brace|corresponding closing/i,
    code: 'dau-ngoac-nhon',
    message: 'Dấu { hoặc } mở ra một đoạn mã, bài viết không dùng được.',
    fix: 'Viết \\{ và \\} nếu muốn in chính dấu ngoặc nhọn, hoặc bỏ chúng đi.',
  },
  {
    pattern: /import\/exports|Could not parse import/i,
    code: 'ma-lenh',
    message: 'Dòng bắt đầu bằng “import” hoặc “export” bị hiểu là mã lệnh.',
    fix: 'Viết thêm chữ ở đầu dòng, hoặc đặt \\ trước chữ đó.',
  },
  {
    pattern: /closing (tag|slash)|to close|opening tag/i,
    code: 'the-chua-dong',
    message: 'Có một thẻ mở mà chưa đóng, hoặc đóng mà chưa mở.',
    fix: 'Đóng thẻ (ví dụ </InfoBox>), hoặc viết thẻ đơn với dấu / ở cuối: <Figure … />, <br/>.',
  },
  {
    pattern: /before name|in name|before local name|attribute|to create a comment/i,
    code: 'dau-nho-hon',
    message: 'Dấu < mở ra một thẻ, nhưng sau nó không phải tên thẻ đúng.',
    fix: 'Viết \\< nếu muốn in dấu nhỏ hơn (ví dụ \\<3), hoặc sửa lại thẻ và các thuộc tính của nó.',
  },
]

const OTHER: Omit<Explanation, 'pattern'> = {
  code: 'than-bai-sai',
  message: 'Thân bài có chỗ không đọc được.',
  fix: 'Xem lại dấu {, } và < quanh chỗ này.',
}

/** Turns what the MDX parser threw into a problem an editor can mend. Takes any thrown value. */
export function explainMdxError(error: unknown): BodyProblem {
  const english = error instanceof Error ? error.message : String(error)
  const found = EXPLANATIONS.find(({ pattern }) => pattern.test(english)) ?? OTHER
  const { code, message, fix } = found
  return { ...placeOf(error), code, message, fix, english: english.split('\n')[0] ?? english }
}

/** The parser gives the place as numbers, or only within its message: `… (8:1-8:20)`. */
function placeOf(error: unknown): Place {
  const { line, column, message } = (error ?? {}) as Partial<Place> & { message?: string }
  if (line !== undefined && column !== undefined) return { line, column }
  const [, inMessage, columnInMessage] = /\((\d+):(\d+)/.exec(message ?? '') ?? []
  return { line: Number(inMessage ?? 1), column: Number(columnInMessage ?? 1) }
}
