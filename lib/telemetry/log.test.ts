import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'

const PROGRAM = `
  import { log } from './lib/telemetry/log'
  log.info({ event: 'started', address: 'http://x' }, 'Báo đang chạy')
  log.error({ event: 'failed', err: new Error('đĩa đầy') }, 'Không ghi được')
`

function run(env: Record<string, string>, program = PROGRAM, stdout: 'pipe' | number = 'pipe') {
  const options = { input: program, env: { ...process.env, ...env }, encoding: 'utf8' as const }
  const bundle = spawnSync(
    'node_modules/esbuild/bin/esbuild',
    ['--bundle', '--platform=node', '--packages=external', '--format=esm', '--loader=ts'],
    options,
  ).stdout
  const stdio = ['pipe', stdout, 'pipe'] satisfies ['pipe', 'pipe' | number, 'pipe']
  return spawnSync(process.execPath, ['--input-type=module'], { ...options, stdio, input: bundle })
}

it('says sentences to a person, failures with their stack on the other stream', () => {
  const { stdout, stderr } = run({ LOG_FORMAT: '' })
  expect(stdout).toBe('Báo đang chạy\n')
  expect(stderr).toMatch(/^Không ghi được\nError: đĩa đầy\n\s+at /)
})

it('says JSON lines to machines, the event and the failure in them', () => {
  const { stdout, stderr } = run({ LOG_FORMAT: 'json' })
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(stderr).toBe('')
  expect(lines).toMatchObject([
    { level: 'info', event: 'started', address: 'http://x', msg: 'Báo đang chạy' },
    { level: 'error', event: 'failed', err: { message: 'đĩa đầy' }, msg: 'Không ghi được' },
  ])
  expect(lines[0].time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)
})

it('keeps quiet below its level', () => {
  expect(run({ LOG_FORMAT: 'json', LOG_LEVEL: 'error' }).stdout.trim().split('\n')).toHaveLength(1)
})

/** No file of this process may grow meanwhile, as on a disk that is full. */
const PROGRAM_ON_FULL_DISK = `
  import { execFileSync } from 'node:child_process'
  import { log, printToNobody } from './lib/telemetry/log'
  printToNobody()
  const limit = (bytes) =>
    execFileSync('prlimit', ['--pid', String(process.pid), '--fsize=' + bytes + ':unlimited'])
  log.info({ event: 'one' })
  limit(0)
  for (let line = 0; line < 1_000; line++) log.info({ event: 'two' })
  await new Promise((resolve) => setImmediate(resolve))
  limit('unlimited')
  for (const event of ['three', 'four']) log.info({ event })
  console.error('goes on')
`

it('goes on when the disk is full, and tells what happens once there is room', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'nhat-ky-'))
  const file = path.join(dir, 'log')
  const descriptor = openSync(file, 'a')
  const { status, stderr } = run({ LOG_FORMAT: 'json' }, PROGRAM_ON_FULL_DISK, descriptor)
  closeSync(descriptor)
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  rmSync(dir, { recursive: true })
  expect([status, stderr.trim()]).toEqual([0, 'goes on'])
  expect(lines.map((line) => JSON.parse(line).event)).toEqual(['one', 'three', 'four'])
})
