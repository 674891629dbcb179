import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Says which process serves the build of this folder. */
const FILE = '.cache/serving.json'

/** Notes that this process serves the build of this folder from now on, until it ends. */
export function noteServing(): void {
  mkdirSync(path.dirname(FILE), { recursive: true })
  writeFileSync(FILE, JSON.stringify({ pid: process.pid, since: beginningOf(process.pid) }))
}

/** The process that serves the build of this folder; undefined where none does. */
export function servingProcess(): number | undefined {
  if (!existsSync(FILE)) return undefined
  const { pid, since } = JSON.parse(readFileSync(FILE, 'utf8')) as { pid: number; since: string }
  return isRunning(pid) && beginningOf(pid) === since && pid !== process.pid ? pid : undefined
}

/** When a process began, in Linux's own count, for its number may be another's by now; '' elsewhere. */
function beginningOf(pid: number): string {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return ''
  // The name, in brackets, may have blanks in it; the 20th field after it is the time.
  return readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? ''
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
