import { format } from 'node:util'
import pino, { type Logger } from 'pino'
import { LOG_LEVELS, setting } from '@/lib/config'

/**
 * What the server, the publisher and the pages say. With LOG_FORMAT=json each line is one JSON object
 * (`time`, `level`, `event`, `msg` and what belongs to the event); else it is the sentence alone, for
 * the person at the terminal. LOG_LEVEL is one of pino's (default `info`). Nothing of a reader gets in:
 * no address of theirs, no browser, nothing they searched for.
 */
export const log: Logger = makeLog()

/** Whether lines are for machines; only then each request gets one. */
export function isJsonLog(): boolean {
  return setting('LOG_FORMAT') === 'json'
}

/**
 * Has this process go on when nobody reads what it prints any more: the terminal is closed, the program
 * that kept its log has ended, or the disk it is kept on is full. Without this, writing of the failed line
 * fails in turn, for ever.
 */
export function printToNobody(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}

/**
 * Has what Next.js and other packages write to the console be lines of the log too (`event` is
 * `console`): a machine that reads lines meets nothing else.
 */
export function logConsole(): void {
  const levels = {
    debug: 'debug',
    log: 'info',
    info: 'info',
    warn: 'warn',
    error: 'error',
  } as const
  for (const [name, level] of Object.entries(levels)) {
    const write = (...words: unknown[]) => log[level]({ event: 'console' }, format(...words))
    Object.assign(console, { [name]: write })
  }
}

function makeLog(): Logger {
  const level = setting('LOG_LEVEL')
  const options = {
    // A level that is none is reported by `readSettings`.
    level: level && LOG_LEVELS.includes(level) ? level : 'info',
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  }
  return pino(options, { write: isJsonLog() ? writeLine : writeSentence })
}

/** pino's own destination would end the process when the disk is full, or wait for ever until it is not. */
function writeLine(json: string): void {
  process.stdout.write(json)
}

type Line = { readonly level: string; readonly msg?: string; readonly err?: { stack?: string } }

function writeSentence(json: string): void {
  const { level, msg, err } = JSON.parse(json) as Line
  const text = [msg, err?.stack].filter(Boolean).join('\n')
  const stream = level === 'error' || level === 'fatal' ? process.stderr : process.stdout
  stream.write(`${text}\n`)
}
