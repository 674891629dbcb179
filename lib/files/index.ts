/** Reads the content folder: documents, pictures' headers, films, and processes that share the work. */

export { inBatches, isMany } from './batches'
export {
  type ContentFile,
  isDocumentPath,
  listContent,
  listSettings,
  listStrays,
  lookAtFile,
  readContentFile,
  stampOf,
} from './content-files'
export { readImage } from './images'
export { type MeasuredPicture, measurePicture, pictureId } from './measure-picture'
export {
  type FoundFile,
  findMediaFile,
  isMediaPath,
  lookAtMedia,
  mediaStamp,
} from './media/look-at-media'
export type { ReaderAnswer } from './media/media-reader'
export { readMedia } from './media/read-media'
export { type LocatedPicture, locatePicture, stampOfPicture } from './picture-file'
export { rightsReader } from './picture-rights'
export { lookAtPicture, pictureNames, sizeOfPicture } from './picture-size'
export { replaceText } from './replace-text'
export { answerQuestions, askWorkers, startWorker, type Worker } from './workers'
