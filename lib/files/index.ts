/** Reads the content folder: documents, pictures' headers, and processes that share the work. */

export { inBatches, isMany } from './batches'
export {
  type ContentFile,
  isDocumentPath,
  listContent,
  listStrays,
  lookAtFile,
  readContentFile,
  stampOf,
} from './content-files'
export { imageBytes, readImage } from './images'
export {
  type FoundFile,
  findMediaFile,
  isMediaPath,
  lookAtMedia,
  mediaStamp,
} from './media/look-at-media'
export type { ReaderAnswer } from './media/media-reader'
export { readMedia } from './media/read-media'
export { lookAtPicture, pictureNames } from './picture-size'
export { answerQuestions, askWorkers } from './workers'
