import { readdirSync, readFileSync } from 'node:fs'

/** Clock ticks a second in `/proc/<pid>/stat`; Linux has used 100 for decades. */
const TICKS = 100

const SAMPLE_EVERY_MS = 250

/** What some processes used: seconds of processor time, megabytes of memory. */
export type Use = { readonly cpu: number; readonly peak: number }

/**
 * Runs `work` and tells how much its processes used: everything this process starts meanwhile, and
 * what that starts. Memory is the sum of proportional shares (PSS), sampled. Reads `/proc`: Linux only.
 */
export async function measureUse<T>(work: () => Promise<T>): Promise<{ result: T; use: Use }> {
  const before = cpuOfChildren()
  let peak = 0
  const sample = () => {
    peak = Math.max(peak, memoryOfChildren())
  }
  const timer = setInterval(sample, SAMPLE_EVERY_MS)
  try {
    const result = await work()
    sample()
    return { result, use: { cpu: cpuOfChildren() - before, peak } }
  } finally {
    clearInterval(timer)
  }
}

/** Megabytes of memory all processes started by this one hold now. */
export function memoryOfChildren(): number {
  return sum(descendants().map(memoryOf))
}

/** Megabytes of memory a process and all it started hold now. */
export function memoryOfTree(pid: number): number {
  return sum([pid, ...descendants(pid)].map(memoryOf))
}

/** Seconds of processor time of a process and all it started that still run. */
export function cpuOfTree(pid: number): number {
  return sum([pid, ...descendants(pid)].map((one) => sum(cpuFields(one).slice(0, 2)))) / TICKS
}

/** Seconds of processor time of all processes started by this one, those that have ended included. */
export function cpuOfChildren(): number {
  const ended = cpuFields(process.pid).slice(2)
  const alive = descendants().map((pid) => sum(cpuFields(pid)))
  return (sum(ended) + sum(alive)) / TICKS
}

function descendants(of = process.pid): number[] {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const parent = Number(statOf(Number(name))[1])
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const found: number[] = []
  const waiting = [...(children.get(of) ?? [])]
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
    found.push(pid)
    waiting.push(...(children.get(pid) ?? []))
  }
  return found
}

/** User and system ticks of a process, then those of its children that it has waited for. */
function cpuFields(pid: number): number[] {
  return statOf(pid).slice(11, 15).map(Number)
}

/** The fields of `/proc/<pid>/stat` after the program's name; none when the process is gone. */
function statOf(pid: number): string[] {
  const text = readProc(`/proc/${pid}/stat`)
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}

/** Megabytes of memory a process holds now. */
export function memoryOf(pid: number): number {
  const [, kilobytes = '0'] = /^Pss:\s+(\d+)/m.exec(readProc(`/proc/${pid}/smaps_rollup`)) ?? []
  return Number(kilobytes) / 1024
}

function readProc(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // The process has ended since it was listed.
    return ''
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + (number || 0), 0)
}
