/** Moving out: all of a paper in open forms. */

export { runExport } from './run-export'
