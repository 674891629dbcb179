import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { startArguments } from './start-arguments'

it('are those of the image and of the unit', () => {
  const args = startArguments()
  expect(args).toEqual([
    expect.stringMatching(/^--max-old-space-size=\d+$/),
    'scripts/run.mjs',
    'start',
  ])
  const command = `CMD ${JSON.stringify(['node', ...args]).replaceAll(',', ', ')}`
  expect(readFileSync('Dockerfile', 'utf8')).toContain(command)
  const unit = readFileSync('deploy/trang-nhat.service', 'utf8')
  expect(unit).toContain(`ExecStart=/usr/bin/node ${args.join(' ')}\n`)
})
