import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { ensureProgram } from '../scripts/setup/system-program'

const run = promisify(execFile)

/** What `wrk` saw: answers in all and a second, and how long all but the slowest hundredth took, ms. */
export type Load = { readonly requests: number; readonly rate: number; readonly p99: number }

/** Milliseconds of each of wrk's units. */
const UNITS: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1_000, m: 60_000 }

/**
 * Asks for `url` over `connections` connections for so many whole seconds, as a browser that takes Brotli
 * and, with an `etag`, has the page. Rejects when an answer was a failure.
 */
export async function load(
  url: string,
  connections: number,
  seconds: number,
  etag?: string,
): Promise<Load> {
  const wrk = ensureProgram('wrk', 'wrk')
  const options = ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency']
  const headers = ['-H', 'Accept-Encoding: br', ...(etag ? ['-H', `If-None-Match: ${etag}`] : [])]
  const { stdout } = await run(wrk, [...options, ...headers, url])
  if (/Non-2xx/.test(stdout)) throw new Error(`${url} failed under load:\n${stdout}`)
  const [, p99 = '', unit = ''] = /99%\s+([\d.]+)([a-z]+)/.exec(stdout) ?? []
  return {
    requests: Number(/(\d+) requests in/.exec(stdout)?.[1]),
    rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]),
    p99: Number(p99) * (UNITS[unit] ?? Number.NaN),
  }
}
