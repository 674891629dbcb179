/** The log, traces and times of rendering. */

export { tellFailedRender } from './failed-renders'
export { isJsonLog, log, logConsole, printToNobody } from './log'
export { nameRender } from './name-render'
export { startTracing } from './tracing'
