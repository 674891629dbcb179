import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const CGROUPS = '/sys/fs/cgroup'

/** How much memory this process may use, bytes, as its unit or container is told; Infinity without a limit. */
export function memoryLimit(root = CGROUPS, ownGroup = '/proc/self/cgroup'): number {
  const group = existsSync(ownGroup) ? /^0::(.*)$/m.exec(readFileSync(ownGroup, 'utf8'))?.[1] : ''
  const folders = [path.join(root, group ?? ''), root]
  return Math.min(...folders.map(limitIn))
}

function limitIn(folder: string): number {
  const file = path.join(folder, 'memory.max')
  const text = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'max'
  return text === 'max' ? Number.POSITIVE_INFINITY : Number(text)
}
