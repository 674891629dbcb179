import { articleModel } from './article'
import type { DocumentKind, StoryKind } from './field'
import { headlineModel } from './headline'
import { personModel, topicModel } from './profile'

export type {
  AnyField,
  DocumentKind,
  DocumentModel,
  Field,
  FieldType,
  ProfileKind,
  StoryKind,
} from './field'
export { CORRECTION_PARTS, PICTURE_PARTS, partsOf, SOURCE_PARTS } from './field'
export { articleModel, headlineModel, personModel, topicModel }

/** Every kind of document there is; an article may come before what it names. */
export const MODELS = [articleModel, headlineModel, personModel, topicModel] as const

/** Every field of stories, of whatever kind. */
export const FIELDS = { ...headlineModel.fields, ...articleModel.fields }

/** Every field of what is no story. */
export const PROFILE_FIELDS = { ...personModel.fields, ...topicModel.fields }

/** Whether a kind of document is one of stories. */
export function isStoryKind(kind: DocumentKind): kind is StoryKind {
  return kind === 'article' || kind === 'headline'
}

/** The model of a document, known from its path below the content folder. */
export function modelOfPath(path: string) {
  return MODELS.find((model) => path.startsWith(`${model.folder}/`))
}
