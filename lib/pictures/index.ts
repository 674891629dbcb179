/** Which renditions of a picture there are, their addresses, and what `<picture>` needs of them. */

export { PICTURES_PATH, type RenditionAddress, readRenditionPath, renditionPath } from './paths'
export { PLACES, type Place } from './places'
export {
  CROPS,
  type Crop,
  type Format,
  fallbackOf,
  formatsOf,
  heightOf,
  isRendition,
  type Rendition,
  widthsOf,
} from './renditions'
export { type PictureSources, sourcesFor } from './sources'
