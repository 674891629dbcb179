import { expect, it, vi } from 'vitest'
import { lineOf, runStep, type Step, skipStep } from './step'

const ENDS_WELL = ['-e', 'console.log("xong")']
const FAILS = ['-e', 'console.error("hỏng"); process.exitCode = 3']

/** Runs a step with nothing shown; returns what it came to and everything it would have shown. */
async function run(step: Omit<Step, 'name'>) {
  const shown: unknown[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => shown.push(text) > 0)
  vi.spyOn(console, 'log').mockImplementation((text) => shown.push(text))
  const count = await runStep({ name: 'a step', ...step }, process.env)
  vi.restoreAllMocks()
  return { count, shown: shown.join('') }
}

it('counts as one, and says nothing of what its programs said while all is well', async () => {
  const { count, shown } = await run({ programs: [ENDS_WELL, ENDS_WELL] })
  expect(count).toEqual({ passed: 1, failed: 0 })
  expect(shown).toMatch(/^… a step✓ a step: 1 passed, 0 failed \(\d+ s\)$/)
})

it('ends with the first program that fails, and shows what was said', async () => {
  const { count, shown } = await run({ programs: [FAILS, ENDS_WELL] })
  expect(count).toEqual({ passed: 0, failed: 1 })
  expect(shown).toContain('hỏng')
  expect(shown).not.toContain('xong')
})

it.each([
  ['a run that broke off', [FAILS], { passed: 5, failed: 0 }, { passed: 5, failed: 1 }],
  ['a run that tested nothing', [ENDS_WELL], { passed: 0, failed: 0 }, { passed: 0, failed: 1 }],
  ['tests that failed', [FAILS], { passed: 5, failed: 2 }, { passed: 5, failed: 2 }],
  ['tests that passed', [ENDS_WELL], { passed: 5, failed: 0 }, { passed: 5, failed: 0 }],
])('%s is counted as such', async (_what, programs, counted, expected) => {
  expect((await run({ programs, count: () => counted })).count).toEqual(expected)
})

it('what cannot run counts as failed, with the reason', () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  expect(skipStep('browser tests', 'no build')).toEqual({ passed: 0, failed: 1 })
  expect(log).toHaveBeenCalledWith('✗ browser tests: not run, no build')
  expect(lineOf('all', { passed: 2, failed: 1 })).toBe('✗ all: 2 passed, 1 failed')
})
