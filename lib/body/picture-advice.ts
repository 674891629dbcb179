/** What is wrong with a picture's name, or could be better about it. */
import type { Wording } from '@/lib/model'

/** A picture or a film without credit; `example` is how one is written there. */
export function noCredit(example: string, what = 'Ảnh'): Wording {
  return {
    code: 'thieu-nguon-anh',
    message: `${what} không ghi nguồn.`,
    fix: `Viết thêm ${example}, ví dụ tên người chụp, hoặc “Minh họa”.`,
    english: 'the picture has no credit',
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

export function namelessAlt(alt: string): Wording {
  return {
    code: 'mo-ta-la-ten-tep',
    message: `Mô tả “${alt.slice(0, 60)}” chỉ là tên tệp.`,
    fix: 'Tả điều nhìn thấy trong ảnh, cho người không nhìn thấy.',
    english: 'the alternative text is a file name',
  }
}

/** Whether a description is only the picture's file name, or that of a camera. */
export function isFileName(alt: string, src: string): boolean {
  const name = src.slice(src.lastIndexOf('/') + 1)
  const words = alt.trim().toLowerCase()
  if (words === '') return false
  return (
    words === name.toLowerCase() ||
    words === name.replace(/\.\w+$/, '').toLowerCase() ||
    /^[\w-]+\.(?:jpe?g|png|webp|gif|svg|avif)$/.test(words) ||
    /^(?:img|dsc|dscn|image|screenshot)[_ -]?\d+$/.test(words)
  )
}
