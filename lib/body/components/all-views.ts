/** The same as pages show them. */
export * as Audio from './audio/views'
export * as Figure from './figure/views'
export * as InfoBox from './info-box/views'
export * as Quote from './quote/views'
export * as Table from './table/views'
export * as Video from './video/views'
