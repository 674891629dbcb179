import { articleModel } from './article'
import { headlineModel } from './headline'
import { entryModel, eventOfPath, isEventFile, liveModel } from './live'

export type { AnyField, DocumentModel, Field, FieldType } from './field'
export { CORRECTION_PARTS, PICTURE_PARTS, partsOf, SOURCE_PARTS, UPDATE_PARTS } from './field'
export { articleModel, entryModel, headlineModel, liveModel }

/** Every kind of document there is. */
export const MODELS = [articleModel, headlineModel, liveModel, entryModel] as const

/** Every field there is, of whatever kind of document. */
export const FIELDS = {
  ...entryModel.fields,
  ...headlineModel.fields,
  ...liveModel.fields,
}

/** The model of a document, known from its path below the content folder. */
export function modelOfPath(path: string) {
  if (eventOfPath(path) !== undefined) return isEventFile(path) ? liveModel : entryModel
  return MODELS.find((model) => path.startsWith(`${model.folder}/`))
}
