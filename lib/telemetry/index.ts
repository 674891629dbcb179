/** The log, traces and times of rendering. */

export { startTracing, tellFailedRender } from './instrument'
export { isJsonLog, log, logConsole, printToNobody } from './log'
export { nameRender } from './name-render'
