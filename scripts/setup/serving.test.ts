import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { WrongSetting } from '@/lib/config'
import { buildIfNeeded, refuseWhileServed } from './build-site'
import { memoryLimit } from './memory-limit'
import { noteServing, servingProcess } from './serving'

const cwd = process.cwd()
let dir: string

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'phuc-vu-'))
  process.chdir(dir)
  for (const folder of ['.next', '.cache', 'lib']) mkdirSync(folder)
})

afterEach(() => {
  process.chdir(cwd)
  rmSync(dir, { recursive: true })
  vi.unstubAllEnvs()
})

/** Has another process be the one that serves. */
async function serveElsewhere() {
  noteServing()
  const other = spawn('sleep', ['60'])
  await once(other, 'spawn')
  const [, since = ''] =
    /\) (?:\S+ ){19}(\S+)/.exec(readFileSync(`/proc/${other.pid}/stat`, 'utf8')) ?? []
  writeFileSync('.cache/serving.json', JSON.stringify({ pid: other.pid, since }))
  return other
}

it('a build that is served is changed by nobody, and told why', async () => {
  const other = await serveElsewhere()
  expect(servingProcess()).toBe(other.pid)
  expect(() => refuseWhileServed()).toThrow('mã nguồn đã đổi')
  await expect(buildIfNeeded()).rejects.toThrow('is being served')
  other.kill()
  await once(other, 'exit')
  expect(servingProcess()).toBeUndefined()
  expect(() => refuseWhileServed()).not.toThrow()
})

it('a process of that number that began at another time serves nothing', () => {
  writeFileSync('.cache/serving.json', JSON.stringify({ pid: process.ppid, since: '1' }))
  expect(servingProcess()).toBeUndefined()
})

it('the memory a unit may use is what its group says, or that of the container', () => {
  mkdirSync('cgroup/system.slice/bao.service', { recursive: true })
  writeFileSync('own', '0::/system.slice/bao.service\n')
  expect(memoryLimit('cgroup', 'own')).toBe(Number.POSITIVE_INFINITY)
  writeFileSync('cgroup/memory.max', 'max\n')
  writeFileSync('cgroup/system.slice/bao.service/memory.max', '1073741824\n')
  expect(memoryLimit('cgroup', 'own')).toBe(2 ** 30)
  writeFileSync('cgroup/system.slice/memory.max', '536870912\n')
  expect(memoryLimit('cgroup', 'own')).toBe(2 ** 29)
  // As older systems have it; without a limit they say a number beyond all memory.
  mkdirSync('cgroup/memory/docker/a', { recursive: true })
  writeFileSync('own', '11:cpu,cpuacct:/docker/a\n7:memory:/docker/a\n')
  writeFileSync('cgroup/memory/memory.limit_in_bytes', '9223372036854771712\n')
  writeFileSync('cgroup/memory/docker/a/memory.limit_in_bytes', '268435456\n')
  expect(memoryLimit('cgroup', 'own')).toBe(2 ** 28)
})

it('where memory is limited a start with other sources builds nothing, and says so', async () => {
  writeFileSync('.next/build-inputs', 'khác')
  const start = buildIfNeeded(2 ** 30)
  await expect(start).rejects.toThrow(WrongSetting)
  await expect(start).rejects.toThrow(/mã nguồn đã đổi.*1024 MB/)
  expect(readFileSync('.next/build-inputs', 'utf8')).toBe('khác')
})
