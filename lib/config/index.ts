/** The paper's and the server's settings; nothing else reads `process.env`. */

export { absoluteUrl } from './absolute-url'
export { adviceSwitchedOff } from './advice-settings'
export { type AiPolicy, aiPolicy } from './ai-policy'
export { secretSetting, setting } from './environment'
export { WrongSetting } from './invalid-setting'
export {
  commandDir,
  contentDir,
  dataDir,
  imagesDir,
  picturesDir,
  storePath,
} from './locations'
export { PASS_NAME } from './preview-pass-name'
export { isSection, SECTIONS, type Section } from './sections'
export {
  LOG_LEVELS,
  picturesBytes,
  printableAddress,
  readSettings,
  type Settings,
  siteAddress,
} from './server-settings'
export { type ImprintPage, imprintPages, SITE } from './site'
export { trustedProxies } from './trusted-proxies'
export type { Backend } from './web-editor-settings'
export { gitHost, isWebEditorOn, WEB_EDITOR_FOLDER } from './web-editor-settings'
