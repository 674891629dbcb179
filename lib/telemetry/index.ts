/** The log, traces and times of rendering. */

export { reportFailedRender, startTracing } from './instrument'
export { isJsonLog, log, logConsole, printToNobody } from './log'
export { nameRender } from './name-render'
