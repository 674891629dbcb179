import { articleModel } from './article'
import type { DocumentKind, StoryKind } from './field'
import { headlineModel } from './headline'
import { entryModel, eventOfPath, isEventFile, liveModel } from './live'
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
export { CORRECTION_PARTS, PICTURE_PARTS, partsOf, SOURCE_PARTS, UPDATE_PARTS } from './field'
export { articleModel, entryModel, headlineModel, liveModel, personModel, topicModel }

/** Every kind of document there is; an article may come before what it names. */
export const MODELS = [
  articleModel,
  headlineModel,
  liveModel,
  entryModel,
  personModel,
  topicModel,
] as const

/** Every field of stories, of whatever kind. */
export const FIELDS = {
  ...entryModel.fields,
  ...headlineModel.fields,
  ...liveModel.fields,
}

/** Every field of what is no story. */
export const PROFILE_FIELDS = { ...personModel.fields, ...topicModel.fields }

/** Whether a kind of document is one of stories. */
export function isStoryKind(kind: DocumentKind): kind is StoryKind {
  return kind === 'article' || kind === 'headline' || kind === 'entry'
}

/** The model of a document, known from its path below the content folder. */
export function modelOfPath(path: string) {
  if (eventOfPath(path) !== undefined) return isEventFile(path) ? liveModel : entryModel
  return MODELS.find((model) => path.startsWith(`${model.folder}/`))
}
