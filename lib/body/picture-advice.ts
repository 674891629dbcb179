/** What could be better about a picture; it is published all the same. */
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
