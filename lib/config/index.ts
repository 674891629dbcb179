/** The paper's and the server's settings; nothing else reads `process.env`. */

export { type AiPolicy, aiPolicy } from './ai-policy'
export { BUILT_IN_PAPER } from './built-in-paper'
export { isDeveloping, secretSetting, setting } from './environment'
export { WrongSetting } from './invalid-setting'
export {
  commandDir,
  contentDir,
  dataDir,
  imagesDir,
  picturesDir,
  storePath,
} from './locations'
export {
  type Colours,
  followPaper,
  type Imprint,
  LANGUAGES,
  type Language,
  type NamedLink,
  type Paper,
  type PaperMark,
  type PaperSection,
  paper,
  type Section,
  type Shades,
  setPaper,
  TYPES,
  type TypeName,
} from './paper'
export { PASS_NAME, SHOWN_TIME } from './preview-pass-name'
export { ASSETS_FOLDER, SCRIPT_GROUPS, scriptFolder, scriptWords } from './script-words'
export {
  childrenOf,
  isSection,
  isWithin,
  parentOf,
  renamedSection,
  sectionIds,
  sectionName,
  sectionOf,
  topSections,
  withParent,
} from './sections'
export {
  LOG_LEVELS,
  picturesBytes,
  printableAddress,
  readSettings,
  type Settings,
  siteAddress,
} from './server-settings'
export { absoluteUrl, type ImprintPage, imprintPages, siteUrl } from './site'
export {
  paragraphsOf,
  settingsToMove,
  statedInEnvironment,
} from './stated-settings'
export { trustedProxies } from './trusted-proxies'
export type { Backend } from './web-editor-settings'
export { gitHost, isApprovalByHost, isWebEditorOn, WEB_EDITOR_FOLDER } from './web-editor-settings'
export { interfaceWords, type Messages, wordsOf } from './words'
