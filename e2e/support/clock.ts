import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findProgram } from '../../scripts/setup/system-program'

/** The clock that a program of a test goes by. Time passes on it, and the test moves it. */
export type TestClock = {
  /** For the environment of the program. */
  readonly env: Readonly<Record<string, string>>
  /** The time on it, milliseconds since 1970. */
  now(): number
  /** Moves it on by so many milliseconds, whole seconds. */
  advance(ms: number): void
  /** Sets it so many milliseconds, whole seconds, before (or, negative, behind) the machine's. */
  setAhead(ms: number): void
  dispose(): void
}

type Options = {
  /** How far it is before the machine's to begin with, milliseconds. */
  readonly aheadMs?: number
  /** As if somebody set the machine's clock: what the program waits for by itself stays as far away. */
  readonly isSetByHand?: boolean
}

/** Makes a clock (libfaketime). Throws where that is not installed. */
export function makeClock({ aheadMs = 0, isSetByHand = false }: Options = {}): TestClock {
  const dir = mkdtempSync(path.join(tmpdir(), 'dong-ho-'))
  const file = path.join(dir, 'gio')
  let ahead = 0
  const setAhead = (ms: number) => {
    ahead = ms
    writeFileSync(file, `${ms < 0 ? '-' : '+'}${Math.abs(ms) / 1000}`)
  }
  setAhead(aheadMs)
  return {
    env: {
      LD_PRELOAD: fakeTimeLibrary(),
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      // Else every look at a file holds a lock that all processes of a site have in common: killed with it, one
      // of them would stop the others for ever.
      NO_FAKE_STAT: '1',
      ...(isSetByHand && { DONT_FAKE_MONOTONIC: '1' }),
    },
    now: () => Date.now() + ahead,
    advance: (ms) => setAhead(ahead + ms),
    setAhead,
    dispose: () => rmSync(dir, { recursive: true }),
  }
}

/** Where the library lies; `faketime` itself would stay as a process beside the program. */
function fakeTimeLibrary(): string {
  const faketime = findProgram('faketime')
  if (!faketime) throw new Error('faketime is not installed: apt-get install faketime')
  const lines = execFileSync(faketime, ['-f', '+0', 'env'], { encoding: 'utf8' }).split('\n')
  const preload = lines.find((line) => line.startsWith('LD_PRELOAD=')) ?? ''
  return preload.slice('LD_PRELOAD='.length)
}
