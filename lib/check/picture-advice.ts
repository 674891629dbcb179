/** What could be better about a picture; it is published all the same. Each file is told of once. */
import type {
  BodyPicture,
  PictureFault,
  PictureFile,
  PictureRights,
  PictureWords,
  Problem,
  Wording,
} from '@/lib/model'

/** A picture as a document shows it; `file` is the document's path. */
export type PictureUse = { readonly file: string; readonly picture: BodyPicture }

/** What a picture's file is, and whose it says it is. */
export type KnownPicture = { readonly file: PictureFile; readonly rights?: PictureRights }

/** What social networks show whole, pixels: for less, they get a drawn card. */
const SHARED = { width: 1200, height: 630 }

const MEGABYTE = 1024 * 1024

/** Drawings are sent as they are. */
const GOOD_DRAWING = 2 * MEGABYTE

/** What is advised about a picture, seen in all the places that show it; one entry a kind of advice. */
export function adviseOnPicture(uses: readonly PictureUse[], known: KnownPicture): Problem[] {
  return ADVICE.flatMap(({ isMeant, wording }) => {
    const meant = uses.filter((use) => isMeant(use.picture, known))
    const [first] = meant
    if (!first) return []
    const { file, picture } = first
    const { line, column } = picture
    const text = wording(picture, known)
    const others = meant.length > 1 ? ` (và ở ${meant.length - 1} chỗ khác)` : ''
    return [{ file, line, column, ...text, message: text.message.replace(/\.$/, `${others}.`) }]
  })
}

type Advice = {
  readonly isMeant: (picture: BodyPicture, known: KnownPicture) => boolean
  readonly wording: (picture: BodyPicture, known: KnownPicture) => Wording
}

const isDrawing = ({ src }: BodyPicture) => /\.svg$/i.test(src)

const wordsOf = ({ words = {} }: BodyPicture): PictureWords => words

const ADVICE: readonly Advice[] = [
  {
    isMeant: (picture) => isFileName(wordsOf(picture).alt ?? '', picture.src),
    wording: (picture) => namelessAlt(wordsOf(picture).alt ?? ''),
  },
  {
    isMeant: isWithoutCredit,
    wording: noCredit,
  },
  {
    isMeant: (picture, { file: { width, height } }) =>
      wordsOf(picture).isCover === true &&
      !isDrawing(picture) &&
      (width < SHARED.width || height < SHARED.height),
    wording: smallCover,
  },
  {
    isMeant: (picture, { file: { bytes } }) => isDrawing(picture) && bytes > GOOD_DRAWING,
    wording: heavyDrawing,
  },
  { isMeant: (_, { file: { frames } }) => frames !== undefined, wording: longAnimation },
  { isMeant: (_, { file: { standsStill } }) => standsStill === true, wording: stillAnimation },
]

/** Whether what a picture's file says of its origin is asked for. */
export function needsRights(
  uses: readonly PictureUse[],
  file: PictureFile | PictureFault,
): boolean {
  return typeof file === 'object' && uses.some(({ picture }) => isWithoutCredit(picture))
}

function isWithoutCredit(picture: BodyPicture): boolean {
  const { credit, creditAs } = wordsOf(picture)
  return creditAs !== undefined && credit === undefined
}

/** Whether a description is only the picture's file name, or that of a camera. */
function isFileName(alt: string, src: string): boolean {
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

function namelessAlt(alt: string): Wording {
  return {
    code: 'mo-ta-la-ten-tep',
    message: `Mô tả “${alt.slice(0, 60)}” chỉ là tên tệp.`,
    fix: 'Tả điều nhìn thấy trong ảnh, cho người không nhìn thấy.',
    english: 'the alternative text is a file name',
  }
}

/** A picture without credit. What its file says is offered. */
function noCredit({ src, words }: BodyPicture, { rights }: KnownPicture): Wording {
  const { creditAs = 'credit: …' } = words ?? {}
  const found = rights?.credit ?? rights?.creator
  const fix = found
    ? `Trong tệp có ghi: ${found.slice(0, 120)}. Đúng thì viết thêm ${creditAs.replace('…', found.replaceAll('"', '”').slice(0, 120))}`
    : `Viết thêm ${creditAs}, ví dụ tên người chụp, hoặc “Minh họa”.`
  return {
    code: 'thieu-nguon-anh',
    message: `Ảnh “${src.slice(0, 120)}” không ghi nguồn.`,
    fix,
    english: 'the picture has no credit',
  }
}

function smallCover({ src }: BodyPicture, { file: { width, height } }: KnownPicture): Wording {
  return {
    code: 'anh-nho',
    message: `Ảnh chính “${src.slice(0, 120)}” nhỏ: ${width} × ${height} điểm ảnh. Khi chia sẻ, người ta thấy một tấm thẻ chữ thay cho ảnh.`,
    fix: `Dùng ảnh gốc, từ ${SHARED.width} × ${SHARED.height} điểm ảnh trở lên; phóng to ảnh nhỏ thì không ích gì.`,
    english: `the cover is smaller than ${SHARED.width} by ${SHARED.height} pixels`,
  }
}

function heavyDrawing({ src }: BodyPicture, { file: { bytes } }: KnownPicture): Wording {
  const size = (bytes / MEGABYTE).toFixed(1).replace('.', ',')
  return {
    code: 'anh-nang',
    message: `Hình vẽ “${src.slice(0, 120)}” nặng ${size} MB, mà hình vẽ SVG được gửi nguyên cho người đọc.`,
    fix: 'Bỏ bớt chi tiết và ảnh nhúng bên trong cho còn dưới 2 MB, hoặc xuất ra PNG.',
    english: 'the drawing is larger than 2 MB, and drawings are sent as they are',
  }
}

function stillAnimation({ src }: BodyPicture): Wording {
  return {
    code: 'anh-dong-khac',
    message: `Ảnh động “${src.slice(0, 120)}” ở dạng PNG hay AVIF. Trên báo chỉ có khung đầu tiên, đứng yên.`,
    fix: 'Xuất thành GIF hay WebP; ảnh động dài thì thành phim MP4 rồi viết <Video src="…" title="…" />.',
    english: 'animated PNG and AVIF stand still: use GIF or WebP',
  }
}

function longAnimation({ src }: BodyPicture, { file: { frames = 0 } }: KnownPicture): Wording {
  return {
    code: 'anh-dong-dai',
    message: `Ảnh động “${src.slice(0, 120)}” dài quá: ${frames} khung hình. Trên báo chỉ có khung đầu tiên, đứng yên.`,
    fix: 'Xuất thành phim MP4 rồi viết <Video src="…" title="…" />: nhẹ hơn nhiều, và người đọc dừng lại được. Hoặc cắt ngắn ảnh động.',
    english: 'the animation has more than 100 megapixels in all its frames, and stands still',
  }
}
