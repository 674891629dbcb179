/** What a picture of `content/images` is to readers. A drawing (SVG) is sent as it is. */
export type PictureKind = 'photo' | 'animation' | 'drawing'

/** Whose a picture is, as its file says (IPTC, XMP, EXIF): all that is kept of what is in it. */
export type PictureRights = {
  readonly creator?: string
  readonly credit?: string
  readonly copyright?: string
  /** Where the licence can be read: an address, or its words. */
  readonly licence?: string
}

/** Whether a licence is the address of one, not its words. */
export function isLicenceAddress(licence: string): boolean {
  return /^https?:\/\//i.test(licence) && URL.canParse(licence)
}

/** A picture as its file is now, whichever documents show it. */
export type Picture = {
  /** The address documents name it by: `/images/…`. */
  readonly src: string
  /** 16 hexadecimal digits of the SHA-256 of the file. */
  readonly id: string
  readonly kind: PictureKind
  /** In pixels, as it is shown: after its EXIF orientation. */
  readonly width: number
  readonly height: number
  readonly hasAlpha?: true
  /** What stands in its place until it comes, `#rrggbb`; known once a rendition was made. */
  readonly colour?: string
  /** What its picture for the lite edition weighs, once that was made. */
  readonly liteBytes?: number
  /** What the file weighs. */
  readonly bytes: number
  readonly rights?: PictureRights
}

/** What pages write before a credit by themselves. */
const LABEL = /^\s*(?:nguồn ảnh|ảnh|nguồn|video|clip)\s*:\s*(?=\S)/iu

/** Who is credited, without the label that pages write themselves: `Ảnh: Lan` is `Lan`. */
export function creditOf(written: string): string {
  return written.replace(LABEL, '')
}

/** Whether a credit begins with a label that pages write themselves. */
export function hasLabel(credit: string): boolean {
  return LABEL.test(credit)
}

/** What must not be cut off, in percent of the width and the height. */
export type Focus = { readonly x: number; readonly y: number }

/** How a focus is written, as a regular expression. */
export const FOCUS_PATTERN = '^\\s*(\\d{1,3})\\s*%?[\\s,]+(\\d{1,3})\\s*%?\\s*$'

/** What a form says of any other. */
export const FOCUS_TOLD = 'Hai số phần trăm, từ trái và từ trên; ví dụ: 30% 70%'

const FOCUS = new RegExp(FOCUS_PATTERN)

/** Reads a focus as editors write it, `30% 70%` or `30 70`; undefined when it is none. */
export function readFocus(text: string): Focus | undefined {
  const [, x, y] = FOCUS.exec(text) ?? []
  const focus = { x: Number(x), y: Number(y) }
  return focus.x <= 100 && focus.y <= 100 ? focus : undefined
}
