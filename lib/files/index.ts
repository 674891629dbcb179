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
export { type MeasuredPicture, measurePicture, pictureId } from './measure-picture'
export { type LocatedPicture, locatePicture, stampOfPicture } from './picture-file'
export { lookAtPicture, pictureNames } from './picture-size'
export { answerQuestions, askWorkers } from './workers'
