/** MDX to a tree of data, which is all that ever reaches a page. */

export { bodyTree } from './body-tree'
export { compileBody } from './compile-body'
export type { Attribute, BodyComponent } from './components/component'
export { Full as FigureFull, Lite as FigureLite } from './components/figure/views'
export {
  COMPONENT_NAMES,
  COMPONENTS,
  type ComponentName,
  requiredAttributes,
} from './components/index'
export { viewsOf } from './components/views'
export { bodyAsData } from './contentlayer-plugin'
export { captioned, picture } from './html-elements'
export { isFileName, namelessAlt, noCredit, signInName } from './picture-advice'
export { prepareBody } from './prepare-body'
export { lookAtBody } from './read-body'
export { hasAddressSign, isLocalLink, isSafeLink } from './safe-link'
export { SAMPLE_BODY, SAMPLE_FILES } from './testing/sample-body'
export { bodyToHtml } from './to-html'
export { textOfBody } from './to-text'
export { localLink } from './wording'
