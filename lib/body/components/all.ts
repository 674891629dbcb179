/** The components a body may use, one line each. */
export { audio as Audio } from './audio'
export { figure as Figure } from './figure'
export { infoBox as InfoBox } from './info-box'
export { quote as Quote } from './quote'
export { table as Table } from './table'
export { video as Video } from './video'
