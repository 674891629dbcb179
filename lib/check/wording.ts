/** Every sentence the front matter check says to an editor, with its English beneath. */
import type { AnyField, Wording } from '@/lib/model'
import { isSlug } from './slug-form'

export function noFields(): Wording {
  return {
    code: 'thieu-phan-dau',
    message: 'Phần khai báo giữa hai dòng --- không có trường nào.',
    fix: 'Viết mỗi trường một dòng: title: "…", section: …, rồi các trường khác.',
    english: 'the front matter must be a mapping of fields',
  }
}

export function yamlMark(): Wording {
  return {
    code: 'yaml-hong',
    message: 'Giá trị bắt đầu bằng &, * hoặc ! mang nghĩa riêng trong YAML.',
    fix: 'Đặt cả giá trị trong ngoặc kép.',
    english: 'YAML anchors, aliases and tags are not allowed',
  }
}

export function missingField(name: string, field: AnyField): Wording {
  return {
    code: 'thieu-truong',
    message: `Thiếu ${name} (${field.label}).`,
    fix: `Viết thêm dòng ${name}: … . ${field.help}.`,
    english: `required field ${name} is missing`,
  }
}

/** A required field that is written, with nothing behind its colon. */
export function emptyRequired(name: string, field: AnyField): Wording {
  return {
    code: 'thieu-truong',
    message: `Trường ${name} (${field.label}) để trống.`,
    fix: `Viết giá trị sau ${name}: . ${field.help}.`,
    english: `required field ${name} has no value`,
  }
}

/** Signs that look like those of a field's name and are not: Cyrillic, full-width, without width. */
const LOOK_ALIKE = /[\u00a0\u00ad\u0370-\u052f\u200b-\u200f\u2060\ufeff\uff00-\uff5e]/u

export function unknownKey(key: string, guess: string | undefined): Wording {
  const name = shortened(key)
  const isLookAlike = LOOK_ALIKE.test(name) && guess !== undefined
  return {
    code: 'truong-la',
    message: `Không có trường nào tên “${name}”${isLookAlike ? ': trong tên có ký tự lạ, chỉ trông giống' : ''}.`,
    fix: unknownKeyFix(name, isLookAlike, guess),
    english: `unknown field ${name}`,
  }
}

/** What other programs call the name of a file, which is a story's address here. */
const SLUG_NAMES = ['slug', 'permalink', 'id']

function unknownKeyFix(name: string, isLookAlike: boolean, guess: string | undefined): string {
  if (SLUG_NAMES.includes(name.toLowerCase()))
    return 'Xóa dòng này. Tên tệp chính là địa chỉ của bài: muốn địa chỉ khác thì đổi tên tệp.'
  if (guess === undefined) return 'Xóa dòng này, hoặc xem danh sách trường trong hướng dẫn.'
  return isLookAlike ? `Xóa tên này, gõ lại từ bàn phím: ${guess}` : `Có phải ${guess}?`
}

/** A line of a picture, a source or a correction that is not set in. */
export function notSetIn(name: string, parent: string): Wording {
  return {
    code: 'truong-la',
    message: `Không có trường nào tên “${name}”; đây là dòng con của ${parent}.`,
    fix: `Thụt dòng này vào hai dấu cách, ngay dưới dòng ${parent}:.`,
    english: `${name} is a part of ${parent} and must be indented`,
  }
}

/** A word that belongs behind a field's name. */
export function optionAsKey(word: string, field: string): Wording {
  return {
    code: 'truong-la',
    message: `Không có trường nào tên “${word}”; đây là một giá trị của ${field}.`,
    fix: `Viết ${field}: ${word}, các điều khác ở những dòng dưới, thụt vào bằng ${field}.`,
    english: `${word} is a value of ${field}`,
  }
}

export function notText(name: string, field: AnyField): Wording {
  return {
    code: 'sai-kieu',
    message: `${name} (${field.label}) phải là chữ.`,
    fix: `Đặt giá trị trong ngoặc kép: ${name}: "…".`,
    english: `${name} must be text`,
  }
}

/** A title such as `2025` or `true`, which YAML takes for a number or a truth value. */
export function readAsOther(name: string, field: AnyField, value: string): Wording {
  const written = shortened(value)
  return {
    code: 'sai-kieu',
    message: `${name} (${field.label}) phải là chữ, nhưng ${written} không có ngoặc kép nên bị hiểu thành thứ khác.`,
    fix: `Đặt giá trị trong ngoặc kép: ${name}: ${JSON.stringify(written)}.`,
    english: `${name} must be text; unquoted, YAML reads it as another type`,
  }
}

/** `true` or `false` for a text: the field was taken for a switch. */
export function flagForText(name: string, field: AnyField, written: string): Wording {
  return {
    code: 'sai-kieu',
    message: `${name} (${field.label}) phải là chữ, không phải ${written}.`,
    fix: `${field.help}. Không dùng thì xóa cả dòng; đúng là chữ ấy thì viết ${name}: ${JSON.stringify(written)}.`,
    english: `${name} must be text, not a truth value`,
  }
}

export function cutByHash(name: string, kept: string, lost: string): Wording {
  return {
    code: 'bi-cat-boi-thang',
    message: `Phần sau dấu # trong ${name} sẽ bị mất: “#${lost.trimEnd()}”.`,
    fix: `Đặt cả giá trị trong ngoặc kép: ${name}: ${JSON.stringify(`${kept} #${lost}`.trim())}`,
    english: `YAML drops what follows # in ${name}`,
  }
}

/** `"Hạng" #1 châu Á`: what follows the quotes may be a note, or what the title was cut by. */
export function cutAfterQuotes(name: string, kept: string, lost: string): Wording {
  return {
    ...cutByHash(name, kept, lost),
    fix: `Đóng ngoặc kép ở cuối dòng: ${name}: ${JSON.stringify(`${kept} #${lost}`.trim())}; nếu đó là ghi chú thì xóa đi.`,
  }
}

export function tooLong(name: string, field: AnyField, length: number, most: number): Wording {
  return {
    code: 'qua-dai',
    message: `${name} (${field.label}) dài ${length} ký tự, nhiều nhất là ${most}.`,
    fix: 'Viết ngắn lại; phần còn lại đưa vào thân bài.',
    english: `${name} has ${length} characters, at most ${most} are allowed`,
  }
}

export function ratherLong(name: string, field: AnyField, length: number, good: number): Wording {
  return {
    code: 'nen-ngan',
    message: `${name} (${field.label}) dài ${length} ký tự, nên dưới ${good}.`,
    fix: 'Viết gọn lại nếu được.',
    english: `${name} has ${length} characters, better below ${good}`,
  }
}

export function markupInText(name: string, found: string): Wording {
  return {
    code: 'chu-co-the',
    message: `${name} có “${found.slice(0, 40)}”, sẽ hiện nguyên văn trên báo.`,
    fix: 'Chỉ viết chữ thường: bỏ thẻ HTML, dấu **, mã như &nbsp; và liên kết.',
    english: `${name} is shown as plain text, markup included`,
  }
}

export function unknownSection(
  value: string,
  guess: string | undefined,
  sections: readonly string[],
): Wording {
  return {
    code: 'chuyen-muc-la',
    message: `Không có chuyên mục “${value}”.`,
    fix: `${guess ? `Có phải ${guess}? ` : ''}Các chuyên mục: ${sections.join(', ')}.`,
    english: `unknown section ${value}`,
  }
}

/** A section that was renamed. */
export function formerSection(former: string, now: string): Wording {
  return {
    code: 'chuyen-muc-cu',
    message: `Chuyên mục ${former} nay là ${now}; bài vẫn ở chuyên mục ấy.`,
    fix: `Viết section: ${now}.`,
    english: `the section ${former} is called ${now} now`,
  }
}

export function notAFlag(name: string): Wording {
  return {
    code: 'sai-kieu',
    message: `${name} chỉ nhận true hoặc false.`,
    fix: `Viết ${name}: true hoặc ${name}: false, không có ngoặc kép.`,
    english: `${name} must be true or false`,
  }
}

export function notAnInteger(name: string): Wording {
  return {
    code: 'sai-kieu',
    message: `${name} phải là một số nguyên, từ 1 trở lên.`,
    fix: `Viết ${name}: 1, không có ngoặc kép.`,
    english: `${name} must be an integer from 1 on`,
  }
}

const NOT_IN_ADDRESS = {
  code: 'sai-kieu',
  message: 'slug là tên trong địa chỉ, chỉ gồm chữ thường không dấu, số và dấu gạch nối.',
  fix: 'Ví dụ slug: thoi-su; tên có dấu thì viết ở name.',
  english: 'slug must be a-z, 0-9 and hyphens',
} as const

export function notASlug(name: string): Wording {
  if (name === 'slug') return NOT_IN_ADDRESS
  return {
    code: 'sai-kieu',
    message: `${name} phải là tên tệp của một bài, không có .mdx.`,
    fix: `Chỉ dùng chữ thường không dấu, số và dấu gạch nối: ${name}: ten-bai.`,
    english: `${name} must be a slug`,
  }
}

export function notAFocus(name: string): Wording {
  return {
    code: 'sai-kieu',
    message: `${name} phải là hai số phần trăm, từ 0% đến 100%.`,
    fix: `Viết phần trăm từ mép trái, rồi từ mép trên: ${name}: 30% 70%.`,
    english: `${name} must be two percentages, from the left and from the top`,
  }
}

export function notALanguage(name: string): Wording {
  return {
    code: 'sai-kieu',
    message: `${name} phải là mã của một ngôn ngữ, hai hay ba chữ cái.`,
    fix: `Ví dụ ${name}: en cho tiếng Anh, ${name}: fr cho tiếng Pháp; bài tiếng của báo thì xóa dòng này.`,
    english: `${name} must be a language code such as en`,
  }
}

export function notALink(name: string, value: unknown): Wording {
  return {
    code: 'sai-kieu',
    message: `${name} phải là một địa chỉ web.`,
    fix: insteadOfAddress(String(value)),
    english: `${name} must be an http(s) address`,
  }
}

function insteadOfAddress(value: string): string {
  const slug = /^\/[\w-]+\/([a-z0-9-]+)$/.exec(value)?.[1]
  if (slug)
    return `Bài của báo này thì viết article: ${slug}; trang khác thì viết địa chỉ đầy đủ, bắt đầu bằng https://.`
  return /^https?:.*\s/i.test(value)
    ? 'Trong địa chỉ không có dấu cách: chép lại địa chỉ từ trình duyệt, hoặc viết %20 thay cho dấu cách.'
    : 'Viết địa chỉ đầy đủ, bắt đầu bằng https://.'
}

/** An address where readers are told a name. */
export function addressForName(name: string, address: string): Wording {
  return {
    code: 'sai-kieu',
    message: `${name} là một địa chỉ, trong khi người đọc cần thấy tên.`,
    fix: `Xuống dòng sau ${name}: rồi viết thụt vào hai dòng name: … và url: ${address.trim()}`,
    english: `${name} is an address; write name and url below it`,
  }
}

export function notAList(name: string, field: AnyField): Wording {
  const example = field.type === 'slug-list' ? '[ten-cu]' : '[Một, Hai]'
  return {
    code: 'sai-kieu',
    message: `${name} (${field.label}) phải là một danh sách chữ.`,
    fix: `Viết các mục giữa hai ngoặc vuông, cách nhau bằng dấu phẩy: ${name}: ${example}.`,
    english: `${name} must be a list of texts`,
  }
}

/** An item of a list, as it is written. */
export function wrongItem(name: string, field: AnyField, written: string): Wording {
  const isSlugs = field.type === 'slug-list'
  return {
    code: 'sai-kieu',
    message: `${name} (${field.label}): mục ${written || 'này'} ${isSlugs ? 'không phải tên tệp' : 'phải là chữ'}.`,
    fix: isSlugs ? slugItemFix(name, written) : textItemFix(name, written),
    english: `an item of ${name} must be ${isSlugs ? 'a slug' : 'text'}`,
  }
}

function slugItemFix(name: string, written: string): string {
  if (isSlug(written)) return `Đặt mục này trong ngoặc kép: ${name}: ["${written}"].`
  return `Viết tên tệp cũ, không có .mdx, chỉ chữ thường không dấu, số và gạch nối: ${name}: [ten-cu].`
}

function textItemFix(name: string, written: string): string {
  const isList = written === '' || written.startsWith('[')
  const advice = isList
    ? 'Mỗi mục là một cụm từ'
    : `Đặt mục này trong ngoặc kép: ${JSON.stringify(written)}`
  return `${advice}, ví dụ ${name}: [Một, Hai].`
}

export function notNotes(name: string, field: AnyField): Wording {
  return {
    code: 'sai-kieu',
    message: `${name} (${field.label}) phải là một danh sách, mỗi mục có at và text.`,
    fix: `Dưới ${name}: viết dòng “  - at: 2026-08-02T09:00:00+07:00”, rồi dòng “    text: …”.`,
    english: `${name} must be a list of mappings of at and text`,
  }
}

export function notAMapping(name: string, field: AnyField, parts: readonly string[]): Wording {
  return {
    code: 'sai-kieu',
    message: `${name} (${field.label}) phải gồm nhiều dòng con.`,
    fix: `Xuống dòng sau ${name}: rồi viết thụt vào các dòng ${parts.join(', ')}.`,
    english: `${name} must be a mapping of ${parts.join(', ')}`,
  }
}

export function unseenCharacter(): Wording {
  return {
    code: 'ky-tu-an',
    message: 'Giá trị chứa một ký tự ẩn, viết bằng dấu \\ (ví dụ \\x1b hay \\b).',
    fix: 'Xóa chỗ đó; muốn in chính dấu \\ thì viết \\\\.',
    english: 'the value has a control character, written as an escape',
  }
}

/** A problem is a few lines in a terminal, whatever was pasted into a document. */
function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
