/** Which renditions of a picture there are, their addresses, and what `<picture>` needs of them. */

export { PICTURES_PATH, type RenditionAddress, readRenditionPath, renditionPath } from './paths'
export { type Cut, PLACES, type Place, type PlaceName } from './places'
export {
  CROPS,
  type Crop,
  type Format,
  fallbackOf,
  formatsOf,
  heightOf,
  isRendition,
  LITE_BYTES,
  type Rendition,
  widthsOf,
} from './renditions'
export {
  isBounded,
  isNarrow,
  isTall,
  liteOf,
  offeredIn,
  type PictureSources,
  type PlainPicture,
  plainOf,
  sourcesFor,
  TALLEST,
} from './sources'
