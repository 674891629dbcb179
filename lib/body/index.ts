/** MDX to a tree of data, which is all that ever reaches a page. */

export { bodyTree } from './body-tree'
export { compileBody } from './compile-body'
export { cellFaults as chartFaultsOf } from './components/chart/chart-faults'
export type { Attribute, BodyComponent } from './components/component'
export { frameFor, frameOrigins } from './components/embed/providers'
export { Full as FigureFull, Lite as FigureLite } from './components/figure/views'
export {
  COMPONENT_NAMES,
  COMPONENTS,
  type ComponentName,
  requiredAttributes,
} from './components/index'
export { NOTE_KINDS } from './components/note/kinds'
export { PartStyle } from './components/part-style'
export { bodyScripts, partStyles } from './components/parts'
export { PictureView } from './components/picture-view'
export { fullViews, liteViews } from './components/views'
export { bodyAsData } from './contentlayer-plugin'
export { captioned, element, picture, text } from './html-elements'
export { linkedAddress } from './linked-address'
export { relOf } from './paid-links'
export { isWideBody, PAIR, withPairs } from './pairs'
export { type Played, playedIn } from './played'
export { prepareBody } from './prepare-body'
export { lookAtBody } from './read-body'
export { hasAddressSign, isLocalLink, isSafeLink } from './safe-link'
export { type ShownPicture, shownPictures } from './shown-pictures'
export { type Subhead, subheadsIn } from './subheads'
export { bodyToHtml } from './to-html'
export { blocksOfBody, textOfBody } from './to-text'
export { localLink, signInName } from './wording'
