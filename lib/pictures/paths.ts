import { CROPS, type Crop, type Format, type Rendition } from './renditions'

/** The folder of all renditions. */
export const PICTURES_PATH = '/anh'

/** A rendition of the picture with that id. */
export type RenditionAddress = Rendition & { readonly id: string }

const SHAPE =
  /^\/anh\/([0-9a-f]{16})\/([0-9a-z]+)(?:-(\d{1,3})x(\d{1,3}))?-(\d{1,4})\.(avif|jpg|png|webp)$/

/** The address of a rendition: `/anh/<id>/16x9-656.avif`, around a focus `/anh/<id>/16x9-30x70-656.avif`. */
export function renditionPath({ id, crop, focus, width, format }: RenditionAddress): string {
  const isCut = CROPS[crop] !== undefined
  const around = isCut && focus ? `-${focus.x}x${focus.y}` : ''
  return `${PICTURES_PATH}/${id}/${crop}${around}-${width}.${format}`
}

/** Reads such an address; undefined when it is none. There is one spelling of each. */
export function readRenditionPath(path: string): RenditionAddress | undefined {
  const [, id = '', crop = '', x, y, width, format] = SHAPE.exec(path) ?? []
  if (!Object.hasOwn(CROPS, crop)) return undefined
  const focus = x === undefined ? undefined : { x: Number(x), y: Number(y) }
  const address = {
    id,
    crop: crop as Crop,
    ...(focus && { focus }),
    width: Number(width),
    format: format as Format,
  }
  return renditionPath(address) === path ? address : undefined
}
