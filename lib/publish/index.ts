/** From saved files to the store: watching, compiling, reconciling, previewing. */

export { ContentFolderMissing } from './changes'
export { compileFiles } from './compile-files'
export type { CompileQuestion, Place } from './compile-in-batches'
export { contentSource } from './content-source'
export {
  type FoundBeside,
  fileOf,
  isAmong,
  type StoryStatus,
  savedFindings,
  storyStatus,
} from './desk/story-status'
export { drawIcons } from './icons'
export { loadCompiler, writeContentTypes } from './load-compiler'
export {
  DESK_PASS,
  deskLink,
  endOfPass,
  judgePass,
  makePass,
  previewLink,
} from './preview/preview-pass'
export { previewSecret } from './preview/preview-secret'
export { runPreview } from './preview/run-preview'
export { type PreviewState, previewState } from './preview-state'
export {
  makeSearchable,
  type Publication,
  publish,
  publishStrictly,
  takeHiddenPictures,
} from './publish'
