/** The body components' rules, for the web editor: what runs in a browser. */

export type { Attribute, BodyComponent } from './components/component'
export { COMPONENT_NAMES, COMPONENTS, type ComponentName } from './components/index'
