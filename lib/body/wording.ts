/** Every sentence an editor reads about a body, with its English beneath. */

import type { Wording } from '@/lib/model'
import { nearest } from '@/lib/shared/text'
import { COMPONENT_NAMES } from './components'
import { PROVIDER_NAMES } from './components/embed/providers'
import { BODY_TAGS, calledElsewhere, insteadOfTag } from './html-tags'

export const CODE_LINE: Wording = {
  code: 'ma-lenh',
  message: 'Dòng bắt đầu bằng “import” hoặc “export” bị hiểu là mã lệnh.',
  fix: 'Viết thêm chữ ở đầu dòng, hoặc đặt \\ trước chữ đó.',
  english: 'import and export are not allowed in content',
}

export const EXPRESSION: Wording = {
  code: 'dau-ngoac-nhon',
  message: 'Dấu { } mở ra một đoạn mã, bài viết không dùng được.',
  fix: 'Viết \\{ và \\} nếu muốn in chính dấu ngoặc nhọn; giá trị của thuộc tính viết trong ngoặc kép.',
  english: 'expressions are not allowed in content',
}

export const TOP_HEADING: Wording = {
  code: 'tieu-de-cap-1',
  message: 'Trong thân bài không dùng tiêu đề cấp 1 (#): đó là tiêu đề của trang.',
  fix: 'Viết ## cho tiêu đề phụ.',
  english: 'a body must not have a level 1 heading',
}

export const NO_ALT: Wording = {
  code: 'thieu-mo-ta-anh',
  message: 'Ảnh không có mô tả cho người không nhìn thấy.',
  fix: 'Viết mô tả vào giữa hai ngoặc vuông: ![mô tả](/images/…), hoặc dùng <Figure … alt="…" />.',
  english: 'a picture needs alternative text',
}

export const SPACED_FOOTNOTE: Wording = {
  code: 'than-bai-sai',
  message: 'Tên của chú thích có dấu cách, nên nó không thành chú thích.',
  fix: 'Đặt tên bằng số hoặc chữ liền nhau, giống nhau ở cả hai chỗ: [^1] và [^1]: Lời chú thích.',
  english: 'the label of a footnote must not contain spaces',
}

export function unsafeLink(url: string): Wording {
  return {
    code: 'lien-ket-nguy-hiem',
    message: `Địa chỉ “${url.slice(0, 80)}” không dùng được.`,
    fix: insteadOfLink(url),
    english: 'unsafe address',
  }
}

/** An address that only the writer's own computer or office can open. */
export function localLink(url: string): Wording {
  return {
    code: 'lien-ket-may-nha',
    message: `Địa chỉ “${url.slice(0, 80)}” chỉ mở được trên máy của người viết.`,
    fix: 'Viết địa chỉ thật của trang; trang của chính báo này bắt đầu bằng /, ví dụ /van-hoa/ten-bai.',
    english: 'the address leads to a local machine',
  }
}

/** `places` are the addresses within the page. */
export function deadMark(url: string, places: readonly string[]): Wording {
  const guess = nearest(url, places)
  return {
    code: 'lien-ket-gay',
    message: `Trong trang không có chỗ nào tên “${url.slice(0, 80)}”.`,
    fix: guess
      ? `Có phải ${guess}?`
      : 'Dẫn tới một tiêu đề phụ thì viết #muc- rồi các chữ của nó, không dấu, nối bằng gạch: #muc-gia-ve; dẫn tới một bài thì viết địa chỉ của bài: /van-hoa/ten-bai.',
    english: `there is no place ${url} in the page`,
  }
}

function insteadOfLink(url: string): string {
  if (/^https?:\/\/https?:/i.test(url))
    return `Có https:// hai lần: viết ${url.replace(/^https?:\/\//i, '')}`
  if (/^[^:]+\.mdx?$/i.test(url))
    return 'Bài của báo này viết /<chuyên mục>/<tên tệp không có .mdx>, ví dụ /van-hoa/ten-bai.'
  if (/^data:image/i.test(url))
    return 'Lưu ảnh thành tệp trong content/images/ rồi viết địa chỉ /images/<tên tệp>.'
  const looksLikeHost = /^(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]|$)/i.test(url) && !FILE_NAME.test(url)
  if (looksLikeHost) return `Viết https://${url}`
  return 'Viết địa chỉ bắt đầu bằng https://, http://, mailto:, tel:, / hoặc #.'
}

const FILE_NAME = /^[^/]+\.(?:png|jpe?g|webp|avif|gif|svg|pdf|docx?|xlsx?|pptx?|html?|mp[34])$/i

export function tagAttribute(tag: string): Wording {
  return {
    code: 'thuoc-tinh-la',
    message: `Thẻ <${tag}> không nhận thuộc tính nào.`,
    fix: `Viết <${tag}> không kèm gì khác.`,
    english: `<${tag}> takes no attributes`,
  }
}

export function wrongContent(name: string, hasContent: boolean): Wording {
  return {
    code: 'sai-noi-dung',
    message: hasContent ? `<${name}> không có nội dung.` : `<${name}> không chứa chữ bên trong.`,
    fix: hasContent
      ? `Viết nội dung giữa <${name} …> và </${name}>, cách hai thẻ một dòng trống.`
      : `Viết thẻ đơn <${name} … />; đưa chữ ra ngoài, hoặc vào caption="…".`,
    english: `<${name}> ${hasContent ? 'needs content' : 'takes no content'}`,
  }
}

/** Within a paragraph a figure or a box would tear it apart. */
export function withinLine(name: string, hasContent: boolean): Wording {
  return {
    code: 'giua-dong',
    message: `<${name}> nằm giữa một dòng chữ; nó nên đứng riêng.`,
    fix: hasContent
      ? `Viết <${name} …> trên một dòng, rồi một dòng trống, nội dung, một dòng trống, </${name}>.`
      : `Đặt <${name} … /> trên một dòng riêng, cách các đoạn một dòng trống.`,
    english: `<${name}> should stand on lines of its own`,
  }
}

export function unknownComponent(name: string): Wording {
  const instead = insteadOfTag(name)
  if (instead !== undefined) return htmlTag(name, instead)
  const elsewhere = calledElsewhere(name)
  if (elsewhere !== undefined) return { ...unknown(name), fix: elsewhere }
  // A component is no slip for a tag of a line, nor the other way round.
  const tag = BODY_TAGS.find((one) => one === name.toLowerCase())
  const names: readonly string[] = /^[A-Z]/.test(name)
    ? COMPONENT_NAMES
    : [...BODY_TAGS, ...COMPONENT_NAMES]
  const guess = tag ?? nearest(name, names)
  return {
    ...unknown(name),
    fix: guess
      ? `Có phải <${guess === 'br' ? 'br/' : guess}>?`
      : `Chỉ dùng được: ${[...COMPONENT_NAMES, ...BODY_TAGS].join(', ')}.`,
  }
}

function unknown(name: string): Omit<Wording, 'fix'> {
  return {
    code: 'thanh-phan-la',
    message: `Không có thành phần nào tên <${name}>.`,
    english: `unknown component <${name}>`,
  }
}

function htmlTag(name: string, instead: string): Wording {
  return {
    code: 'the-html',
    message: `Thẻ HTML <${name}> không dùng được trong bài.`,
    fix: instead,
    english: `the HTML element <${name}> is not allowed in content`,
  }
}

export function missingAttribute(name: string, attribute: string): Wording {
  return {
    code: 'thieu-thuoc-tinh',
    message: `<${name}> thiếu ${attribute}.`,
    fix: `Viết thêm ${attribute}="…" vào trong thẻ.`,
    english: `<${name}> needs ${attribute}`,
  }
}

export function notAFocus(attribute: string): Wording {
  return {
    code: 'thuoc-tinh-sai',
    message: `${attribute} phải là hai số phần trăm, từ 0% đến 100%.`,
    fix: `Viết phần trăm từ mép trái, rồi từ mép trên: ${attribute}="30% 70%".`,
    english: `${attribute} must be two percentages, from the left and from the top`,
  }
}

export function notAChoice(
  attribute: string,
  value: string,
  options: Readonly<Record<string, string>>,
): Wording {
  const words = Object.keys(options)
  const guess = nearest(value, words)
  const all = Object.entries(options).map(([word, label]) => `${word} (${label})`)
  return {
    code: 'thuoc-tinh-sai',
    message: `${attribute}="${value.slice(0, 40)}" không có nghĩa gì.`,
    fix: guess ? `Có phải ${attribute}="${guess}"?` : `Dùng được: ${all.join(', ')}; hoặc bỏ đi.`,
    english: `${attribute} must be one of ${words.join(', ')}`,
  }
}

export function notASlug(attribute: string, word: string): Wording {
  const path = /([a-z0-9-]+)(?:\.mdx)?$/.exec(word)?.[1]
  return {
    code: 'thuoc-tinh-sai',
    message: `“${word.slice(0, 80)}” không phải là tên tệp của một bài.`,
    fix: `Viết tên tệp không có thư mục và .mdx, nhiều bài thì cách nhau bằng dấu phẩy: ${attribute}="${path || 'ten-bai'}".`,
    english: `${attribute} takes slugs of articles`,
  }
}

/** An address that nothing can be shown of in a frame. */
export function noFrame(address: string): Wording {
  return {
    code: 'thuoc-tinh-sai',
    message: `Không nhúng được “${address.slice(0, 120)}”.`,
    fix: `Mở video hay bài đăng trên ${PROVIDER_NAMES.join(', ')} rồi chép cả địa chỉ ở thanh địa chỉ (https://…); nơi khác thì dẫn liên kết [chữ](https://…).`,
    english: `only single films and posts of ${PROVIDER_NAMES.join(', ')} can be embedded`,
  }
}

export function repeatedAttribute(name: string, attribute: string): Wording {
  return {
    code: 'thuoc-tinh-sai',
    message: `<${name}> có ${attribute} hai lần; chỉ một giá trị lên báo.`,
    fix: `Giữ lại một ${attribute}="…", xóa cái kia.`,
    english: `${attribute} is written twice on <${name}>`,
  }
}

export function unknownAttribute(
  name: string,
  attribute: string,
  known: readonly string[],
): Wording {
  const guess = nearest(attribute, known)
  return {
    code: 'thuoc-tinh-la',
    message: `<${name}> không có thuộc tính “${attribute}”.`,
    fix: guess
      ? `Có phải ${guess}="…"?`
      : `Dùng được: ${known.join(', ') || 'không thuộc tính nào'}.`,
    english: `unknown attribute ${attribute} on <${name}>`,
  }
}

/** A file whose name no browser would ask for as it is. */
export function signInName(src: string): Wording {
  return {
    code: 'ten-anh-sai',
    message: `Tên tệp “${src.slice(0, 120)}” có dấu %, # hay ?, mà trong địa chỉ các dấu ấy mang nghĩa riêng: ảnh sẽ không hiện.`,
    fix: 'Đổi tên tệp trong content/images/, chỉ dùng chữ, số và gạch nối, rồi viết tên mới vào đây.',
    english: 'the name of a picture must not have %, # or ? in it',
  }
}
