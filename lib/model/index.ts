/** What a document is: its types and fields, the body's components, and the shapes that are stored and reported. */

export { applyEdits } from './apply-edits'
export type { WrittenBreaking } from './breaking'
export { type Byline, readByline } from './byline'
export { CALLED_ELSEWHERE } from './called-elsewhere'
export { CODES, isError, type ProblemCode } from './codes'
export type {
  BodyFindings,
  BodyLink,
  BodyPicture,
  BodyProblem,
  CompiledBody,
  LinkedStory,
  PictureWords,
  PreparedBody,
  ReadableBody,
  StoredBody,
} from './compiled-body'
export type { AnyField, DocumentKind, Field, ProfileKind, StoryKind } from './field'
export type { FrontContainer, FrontPage, GroupForm, SectionHead } from './front-page'
export {
  type Moment,
  readMoment,
  readSlotWords,
  type Slot,
  type WrittenContainer,
  type WrittenFront,
} from './front-slot'
export { slotTime } from './front-time'
export { GENRES, type Genre, isGenre, isOpinion, layoutOf, shownGenre } from './genre'
export { COLLECTIONS, type Collection, isCollection } from './headline'
export { labelledTitle, sponsorLabel } from './labelled-title'
export { APPROVALS, stateOf } from './life'
export { EVENTS, eventOfPath, isEventFile, publishingOrder } from './live'
export type { LiveCoverage, LiveEntry, LiveLines } from './live-entry'
export {
  articleModel,
  CORRECTION_PARTS,
  type DocumentModel,
  entryModel,
  FIELDS,
  headlineModel,
  isStoryKind,
  liveModel,
  MODELS,
  modelOfPath,
  PICTURE_PARTS,
  PROFILE_FIELDS,
  partsOf,
  personModel,
  SOURCE_PARTS,
  topicModel,
  UPDATE_PARTS,
} from './models'
export {
  creditOf,
  FOCUS_PATTERN,
  FOCUS_TOLD,
  type Focus,
  hasLabel,
  isLicenceAddress,
  type Picture,
  type PictureKind,
  type PictureRights,
  readFocus,
} from './picture'
export { MOST_PIXELS, type PictureFault, type PictureFile } from './picture-file'
export { type Place, placeAt } from './place'
export {
  ContentProblems,
  type Edit,
  formatProblems,
  inOrder,
  type Problem,
  type Wording,
} from './problem'
export {
  type BodyMedia,
  type Captions,
  isRecording,
  MEDIA_TYPES,
  type MediaFault,
  type MediaFile,
  type MediaFiles,
  mediaAddress,
  mediaKindOf,
  mediaTypeOf,
  type ReadMedia,
  type Recording,
  type UsedMedia,
} from './recording'
export { chainedRules, targetKey } from './redirects/chains'
export { fillStars, matchStars } from './redirects/pattern'
export { type RedirectFault, readRedirects } from './redirects/read-redirects'
export { isPattern, isSettingsPath, REDIRECTS_PATH, type Redirect } from './redirects/redirect'
export { breakingModel } from './settings/breaking'
export {
  CONTAINER_KINDS,
  type ContainerKind,
  DRAFT_FRONT,
  FILL_RULES,
  type FillRule,
  FRONT_NAME,
  frontModel,
  MOST_IN_CONTAINER,
} from './settings/front'
export { SETTINGS, type SettingsModel, settingsOfPath } from './settings/settings-model'
export { siteModel } from './settings/site'
export { splitFrontMatter } from './split-front-matter'
export type {
  DocumentState,
  PageFields,
  ProfileCard,
  ProfileRecord,
  Reference,
  StoredCard,
  StoredDocument,
  StoredProfile,
  StoredRecord,
  StoredStory,
} from './stored-record'
export type {
  Article,
  Body,
  CorrectionPage,
  Credit,
  CreditPages,
  DatedStory,
  FeedStory,
  Headline,
  ListedCorrection,
  Profile,
  StoryCard,
  StoryPage,
  WholeStory,
} from './stories'
export {
  fileKey,
  isFileKey,
  keysOfProfile,
  type NamedTerm,
  nameFromSlug,
  nameKey,
  type Profiles,
  profileKindOf,
  type RivalName,
  slugsOfRivals,
  suffixedSlug,
  TERM_KINDS,
  type Term,
  type TermKey,
  type TermKind,
  termHref,
  termKindOf,
  termSlug,
  termsOf,
} from './taxonomy'
export { MADE_BY_MACHINE, VERDICTS, type Verdict } from './trust'
export type {
  Correction,
  Cover,
  FieldValues,
  ProfileValues,
  Size,
  Source,
  Update,
  Values,
  WrittenCredit,
  WrittenPicture,
} from './values'
export { renderDocument } from './write-document'
