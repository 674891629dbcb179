import { articleModel } from './article'
import { headlineModel } from './headline'

export type { AnyField, DocumentModel, Field, FieldType } from './field'
export { CORRECTION_PARTS, PICTURE_PARTS, partsOf, SOURCE_PARTS, UPDATE_PARTS } from './field'
export { articleModel, headlineModel }

/** Every kind of document there is. */
export const MODELS = [articleModel, headlineModel] as const

/** Every field there is, of whatever kind of document. */
export const FIELDS = { ...headlineModel.fields, ...articleModel.fields }

/** The model of a document, known from its path below the content folder. */
export function modelOfPath(path: string) {
  return MODELS.find((model) => path.startsWith(`${model.folder}/`))
}
