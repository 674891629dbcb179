import { rmSync } from 'node:fs'
import { ensureBrowser } from './setup/browser'
import { isBuildCurrent } from './setup/build-inputs'
import { runNode } from './setup/child'
import { type Count, judge, lineOf, runStep, skipStep } from './setup/step'
import { ensureProgram } from './setup/system-program'
import { e2eCount, unitCount } from './setup/test-reports'

const RUN = 'scripts/run.mjs'
const NEXT = 'node_modules/next/dist/bin/next'
const BIOME = 'node_modules/@biomejs/biome/bin/biome'
const TSC = 'node_modules/typescript/bin/tsc'
const UNIT_REPORT = '.cache/test/unit.json'
const E2E_REPORT = '.cache/test/e2e.json'

/**
 * `npm test`: everything, so that two processors have work all the time, and counts it. A part that fails
 * hides no other; only what needs it is not run, and counts as failed.
 */
const colours = process.stdout.isTTY && { FORCE_COLOR: '1' }
const env = { ...process.env, ...colours, NEXT_TELEMETRY_DISABLED: '1' }
// A report left by an earlier run must not speak for this one.
rmSync('.cache/test', { recursive: true, force: true })

// Unit tests speak to a real one, too.
ensureProgram('redis-server', 'redis-server')
const linting = runStep(
  {
    name: 'lint',
    programs: [
      [RUN, 'lint-imports'],
      [BIOME, 'check', '--error-on-warnings'],
    ],
  },
  env,
)
const content = await runStep({ name: 'content', programs: [[RUN, 'prepare-build']] }, env)
const [lint, unit, [types, build]] = await Promise.all([linting, runUnitTests(), buildSite()])
const e2e = build.failed === 0 ? await runBrowserTests() : skipStep('browser tests', 'no build')

const counts = [lint, types, content, unit, build, e2e]
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function runUnitTests(): Promise<Count> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`]
  return runStep(
    {
      name: 'unit tests',
      programs: [['node_modules/vitest/vitest.mjs', 'run', ...reporters]],
      count: () => unitCount(UNIT_REPORT),
    },
    env,
  )
}

/** The build takes the types as they were checked, so it would only say the same again, and later. */
async function buildSite(): Promise<[types: Count, build: Count]> {
  const name = 'production build'
  if (content.failed > 0)
    return [skipStep('types', 'the content is wrong'), skipStep(name, 'the content is wrong')]
  const types = await runStep({ name: 'types', programs: [[NEXT, 'typegen'], [TSC]] }, env)
  if (types.failed > 0) return [types, skipStep(name, 'the types are wrong')]
  if (isBuildCurrent())
    return [types, await runStep({ name: `${name}, as it is`, programs: [] }, env)]
  return [
    types,
    await runStep({ name, programs: [[RUN, 'build']] }, { ...env, BUILD_FROM: 'store' }),
  ]
}

/** The longest part, alone: its output comes as it goes. */
async function runBrowserTests(): Promise<Count> {
  const executable = ensureBrowser()
  ensureProgram('nginx', 'nginx-light')
  ensureProgram('openssl', 'openssl')
  const code = await runNode('node_modules/@playwright/test/cli.js', ['test'], {
    ...env,
    ...(executable && { CHROMIUM: executable }),
    PLAYWRIGHT_JSON_OUTPUT_NAME: E2E_REPORT,
  })
  const count = judge({ count: () => e2eCount(E2E_REPORT) }, code === 0)
  console.log(lineOf('browser tests', count))
  return count
}
