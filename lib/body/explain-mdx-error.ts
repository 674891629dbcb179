import { type BodyProblem, type Place, type ProblemCode, placeAt } from '@/lib/model'
import { componentOf } from './components'
import { openDetailsInstead } from './from-elsewhere'
import { calledElsewhere, insteadOfTag } from './html-tags'

type Explained = Pick<BodyProblem, 'code' | 'message' | 'fix' | 'edit'>

type Explanation = { pattern: RegExp; code: ProblemCode; message: string; fix: string }

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
    pattern: /Could not parse expression|expression with acorn|closing brace/i,
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
    // A name that no tag can have, or `<10`: the sign itself is meant.
    pattern: /closing tag for `<[^>]*[^\u0021-\u007e]/i,
    code: 'dau-nho-hon',
    message: 'Dấu < ở đây bị hiểu là mở ra một thẻ.',
    fix: 'Viết \\< nếu muốn in dấu nhỏ hơn, hoặc thay < > bằng ngoặc khác.',
  },
  {
    pattern: /closing tag for `<(?:br|hr|img|wbr|input)\b/i,
    code: 'the-chua-dong',
    message: 'Thẻ HTML này chưa đóng.',
    fix: 'Xuống dòng trong đoạn viết <br/>, có dấu /; ảnh viết <Figure src="/images/…" alt="…" />; các thẻ khác thì bỏ.',
  },
  {
    // The parser takes `mailto:` for the name of a tag.
    pattern: /`@` \(U\+0040\)/,
    code: 'lien-ket-nhon',
    message: 'Địa chỉ đặt giữa < và > không dùng được.',
    fix: 'Viết [chữ](mailto:…), hoặc chỉ viết địa chỉ, không có < và >.',
  },
  {
    pattern: /after self-closing slash/i,
    code: 'the-chua-dong',
    message: 'Dấu / của thẻ này không đứng ngay trước dấu >.',
    fix: 'Kết thúc thẻ bằng />, không viết gì giữa hai dấu ấy: <Figure … />.',
  },
  {
    pattern: /closing (tag|slash)|to close|opening tag/i,
    code: 'the-chua-dong',
    message: 'Có một thẻ mở mà chưa đóng, hoặc đóng mà chưa mở.',
    fix: 'Đóng thẻ (ví dụ </InfoBox>), hoặc viết thẻ đơn với dấu / ở cuối: <Figure … />, <br/>.',
  },
  {
    pattern: /attribute/i,
    code: 'thuoc-tinh-sai',
    message: 'Các thuộc tính của thẻ này viết chưa đúng.',
    fix: 'Mỗi thuộc tính viết tên="giá trị", ngoặc kép thẳng; trong giá trị thì dùng “ ” thay cho ".',
  },
  {
    pattern: /before name|in name|before local name|to create a comment/i,
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

/**
 * Turns what the MDX parser threw into a problem an editor can correct. Takes any thrown value, and the
 * text that was parsed.
 */
export function explainMdxError(error: unknown, source: string): BodyProblem {
  const english = error instanceof Error ? error.message : String(error)
  const found = EXPLANATIONS.find(({ pattern }) => pattern.test(english)) ?? OTHER
  const place = beginning(found.code, english, source, placeOf(error))
  const line = lineFrom(source, place)
  const { code, message, fix, edit } = {
    ...found,
    ...tagIn(found.code, english, line),
    ...braceIn(found.code, line),
    ...(found.code === 'the-chua-dong' && openDetails(source, place)),
  }
  const said = { ...place, code, message, fix, english: english.split('\n')[0] ?? english }
  return edit ? { ...said, edit } : said
}

function openDetails(source: string, { line, column }: Place): Partial<Explained> {
  const before = source.split('\n').slice(0, line - 1)
  const from = before.reduce((sum, { length }) => sum + length + 1, 0) + column - 1
  const instead = openDetailsInstead(source, from)
  const message = 'Thẻ HTML <details> không dùng được trong bài.'
  return instead ? { code: 'the-html', message, ...instead } : {}
}

/** What other programs write in braces. */
function braceIn(code: ProblemCode, text: string): Partial<Explained> {
  if (code !== 'dau-ngoac-nhon') return {}
  if (/^\{[#.][\w-]+[^}\n]*\}\s*$/.test(text))
    return {
      message: 'Dấu {#…} đặt địa chỉ cho tiêu đề phụ ở phần mềm khác; bài ở đây không viết.',
      fix: 'Xóa từ { đến }: tiêu đề phụ tự có địa chỉ, làm từ chữ của nó.',
    }
  const [, name] = /^\{[{\s]?[<%]-?\s*(\w+)/.exec(text) ?? []
  return name === undefined
    ? {}
    : {
        message: `Mã ngắn “${name}” của phần mềm khác không dùng được trong bài.`,
        fix: calledElsewhere(name) ?? 'Xóa từ { đến }.',
      }
}

function lineFrom(source: string, { line, column }: Place): string {
  return source.split('\n')[line - 1]?.slice(column - 1) ?? ''
}

/** What is known of a tag by its name, or by how the text goes on from it. */
function tagIn(code: ProblemCode, english: string, text: string): Partial<Explained> {
  if (code === 'chu-thich-html' && !text.startsWith('<!--')) return DECLARATION
  if (code !== 'the-chua-dong') return {}
  const ending = /expected an open tag first/.test(english) && /^<\/([\w.:-]+)/.exec(text)?.[1]
  if (!ending) return openTag(english)
  if (isVoid(ending))
    return {
      message: `Thẻ </${ending}> không có thẻ mở nào.`,
      fix: ending === 'br' ? 'Xuống dòng trong đoạn thì viết <br/>.' : (insteadOfTag(ending) ?? ''),
    }
  return {
    message: `Thẻ đóng </${ending}> không có thẻ mở nào.`,
    fix: `Xóa </${ending}>, hoặc viết thẻ mở <${ending}> ở phía trên.`,
  }
}

/** A tag that has nothing to enclose. */
function isVoid(name: string): boolean {
  return /^(?:br|hr|img|wbr|input)$/i.test(name)
}

const DECLARATION: Partial<Explanation> = {
  code: 'the-html',
  message: 'Dấu <! mở ra một khai báo của HTML hay XML, không dùng được trong bài.',
  fix: 'Xóa đoạn từ <! đến dấu > của nó.',
}

/** A tag that lacks its end is named, and so is what to write. */
function openTag(english: string): Partial<Explanation> {
  const name = /closing tag for `<([\w.:-]+)/.exec(english)?.[1] ?? ''
  const message = `Thẻ <${name}> mở mà chưa đóng.`
  if (/^su[bp]$/.test(name))
    return { message, fix: `Viết </${name}> ngay sau chữ: <${name}>2</${name}>.` }
  const component = componentOf(name)
  if (!component) return {}
  if (component.isContentOptional)
    return {
      message,
      fix: `Viết thẻ đơn, với dấu / ở cuối: <${name} … />; có lời ghi lại thì viết </${name}> trên một dòng riêng, dưới lời.`,
    }
  return {
    message,
    fix: component.content
      ? `Đóng thẻ: viết </${name}> trên một dòng riêng, dưới nội dung của nó.`
      : `Viết thẻ đơn, với dấu / ở cuối: <${name} … />.`,
  }
}

/** Where to correct. The parser only notices at the end of what it took for code or for a tag. */
function beginning(code: ProblemCode, english: string, source: string, place: Place): Place {
  if (code === 'dau-ngoac-nhon') return braceBefore(source, place)
  if (code === 'ma-lenh') return lineBefore(source, place, /^(?=(?:import|export)\b)/)
  if (code === 'thuoc-tinh-sai') return openTagBefore(source, place)
  const tag = /self-closing slash/.test(english) ? openTagBefore(source, place) : place
  return signBefore(source, tag)
}

/** The `<` of the tag in whose middle the parser stopped, on its line. */
function signBefore(source: string, place: Place): Place {
  const upTo = source.split('\n')[place.line - 1]?.slice(0, place.column) ?? ''
  const at = upTo.lastIndexOf('<')
  return at < 0 || upTo.slice(at, -1).includes('>') ? place : { line: place.line, column: at + 1 }
}

/** The last line up to a place in which a pattern is found, if that is another one. */
function lineBefore(source: string, place: Place, pattern: RegExp): Place {
  const lines = source.split('\n').slice(0, place.line)
  const at = lines.findLastIndex((line) => pattern.test(line))
  if (at < 0 || at + 1 === place.line) return place
  return { line: at + 1, column: (lines[at]?.search(pattern) ?? 0) + 1 }
}

/** A tag may go over several lines, but not over an empty one: then its quotes or its end are missing. */
function openTagBefore(source: string, place: Place): Place {
  const tag = lineBefore(source, place, /<[A-Za-z][^<>]*$/)
  const between = source.split('\n').slice(tag.line, place.line - 1)
  const isAtEnd =
    source
      .split('\n')
      .slice(place.line - 1)
      .join('')
      .trim() === ''
  return isAtEnd || between.some((line) => line.trim() === '') ? tag : place
}

/** The parser stops where it no longer understands, which may be paragraphs after the brace. */
function braceBefore(source: string, place: Place): Place {
  const lines = source.split('\n').slice(0, place.line)
  const last = lines.pop()?.slice(0, place.column) ?? ''
  const before = [...lines, last].join('\n')
  const open = before.lastIndexOf('{')
  return open < 0 ? place : placeAt(source, open)
}

/** The message may name the tag that is meant, `… (8:1-8:20)`; the error only its paragraph. */
function placeOf(error: unknown): Place {
  const { line = 1, column = 1, message = '' } = (error ?? {}) as Partial<Place & Error>
  const [, inMessage, columnInMessage] = /\((\d+):(\d+)-/.exec(message) ?? []
  return { line: Number(inMessage ?? line), column: Number(columnInMessage ?? column) }
}
