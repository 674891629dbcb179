import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const CGROUPS = '/sys/fs/cgroup'

/**
 * How much memory this process may use, bytes, as its unit, a slice around it or its container is told; Infinity
 * without a limit. Reads both of Linux's control groups (https://docs.kernel.org/admin-guide/cgroup-v2.html).
 */
export function memoryLimit(root = CGROUPS, ownGroup = '/proc/self/cgroup'): number {
  const groups = existsSync(ownGroup) ? readFileSync(ownGroup, 'utf8') : ''
  const [, second = ''] = /^0::(.*)$/m.exec(groups) ?? []
  const [, first = ''] = /^\d+:(?:[^:]*,)?memory(?:,[^:]*)?:(.*)$/m.exec(groups) ?? []
  return Math.min(
    ...withParents(second).map((group) => limitIn(path.join(root, group, 'memory.max'))),
    ...withParents(first).map((group) =>
      limitIn(path.join(root, 'memory', group, 'memory.limit_in_bytes')),
    ),
  )
}

/** A group and all around it: the narrowest counts. */
function withParents(group: string): string[] {
  const parts = group.split('/').filter(Boolean)
  return Array.from({ length: parts.length + 1 }, (_, count) => parts.slice(0, count).join('/'))
}

function limitIn(file: string): number {
  const text = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'max'
  return text === 'max' ? Number.POSITIVE_INFINITY : Number(text)
}
