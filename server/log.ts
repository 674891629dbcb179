import pino, { type Logger } from 'pino'

/**
 * What the server, the publisher and the pages say. With LOG_FORMAT=json each line is one JSON object
 * (`time`, `level`, `event`, `msg` and what belongs to the event); else it is the sentence alone, for
 * the person at the terminal. LOG_LEVEL is one of pino's (default `info`). Nothing of a reader gets in:
 * no address of theirs, no browser, nothing they searched for.
 */
export const log: Logger = makeLog(process.env)

/** Whether lines are for machines; only then each request gets one. */
export function isJsonLog(env: NodeJS.ProcessEnv): boolean {
  return env.LOG_FORMAT === 'json'
}

/**
 * Has this process go on when nobody reads what it prints any more: the terminal is closed, or the
 * program that kept its log has ended. Without this, telling of the failed line fails in turn, for ever.
 */
export function printToNobody(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}

function makeLog(env: NodeJS.ProcessEnv): Logger {
  const options = {
    level: env.LOG_LEVEL || 'info',
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  }
  return isJsonLog(env)
    ? pino(options, pino.destination({ fd: 1, sync: true }))
    : pino(options, { write: writeSentence })
}

type Line = { readonly level: string; readonly msg?: string; readonly err?: { stack?: string } }

function writeSentence(json: string): void {
  const { level, msg, err } = JSON.parse(json) as Line
  const text = [msg, err?.stack].filter(Boolean).join('\n')
  const stream = level === 'error' || level === 'fatal' ? process.stderr : process.stdout
  stream.write(`${text}\n`)
}
