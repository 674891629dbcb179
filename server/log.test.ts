import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

const PROGRAM = `
  import { log } from './server/log'
  log.info({ event: 'started', address: 'http://x' }, 'Báo đang chạy')
  log.error({ event: 'failed', err: new Error('đĩa đầy') }, 'Không ghi được')
`

function run(env: Record<string, string>) {
  const options = { input: PROGRAM, env: { ...process.env, ...env }, encoding: 'utf8' as const }
  const bundle = spawnSync(
    'node_modules/esbuild/bin/esbuild',
    ['--bundle', '--platform=node', '--packages=external', '--format=esm', '--loader=ts'],
    options,
  ).stdout
  return spawnSync(process.execPath, ['--input-type=module'], { ...options, input: bundle })
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
