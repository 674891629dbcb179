import { readFileSync, rmSync } from 'node:fs'
import { ensureBrowser } from './setup/browser'
import { buildIfNeeded, compile } from './setup/build-site'
import { runNode } from './setup/child'
import { ensureProgram } from './setup/system-program'

const BIN = 'node_modules'
const UNIT_REPORT = '.cache/test/unit.json'
const E2E_REPORT = '.cache/test/e2e.json'

type Count = { passed: number; failed: number }

/** `npm test`: lint, unit tests, production build, types, browser tests; counts them all. */
const executable = ensureBrowser()
ensureProgram('nginx', 'nginx-light')
ensureProgram('openssl', 'openssl')
ensureProgram('redis-server', 'redis-server')
const env = {
  ...process.env,
  ...(executable && { CHROMIUM: executable }),
  PLAYWRIGHT_JSON_OUTPUT_NAME: E2E_REPORT,
}

// A report left by an earlier run must not speak for this one.
rmSync('.cache/test', { recursive: true, force: true })

const lint = await checkedAs('lint', `${BIN}/@biomejs/biome/bin/biome`, [
  'check',
  '--error-on-warnings',
])
await runNode(
  `${BIN}/vitest/vitest.mjs`,
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
  env,
)
await compile()
await buildIfNeeded()
await runNode('scripts/run.mjs', ['types'])
const types = await checkedAs('types', `${BIN}/typescript/bin/tsc`, ['--noEmit', '-p', '.'])
await runNode(`${BIN}/@playwright/test/cli.js`, ['test'], env)

const counts = [lint, types, unitCount(), e2eCount()]
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

async function checkedAs(name: string, path: string, args: readonly string[]): Promise<Count> {
  const code = await runNode(path, args, env)
  console.log(`${name}: ${code === 0 ? 'ok' : 'failed'}`)
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function unitCount(): Count {
  const report = readReport(UNIT_REPORT)
  return count(report.numPassedTests, report.numFailedTests, report.success === true)
}

function e2eCount(): Count {
  const { stats, errors } = readReport(E2E_REPORT)
  const { expected, unexpected, flaky } = (stats ?? {}) as Record<string, unknown>
  const isWhole = Array.isArray(errors) && errors.length === 0
  return count(expected, Number(unexpected) + Number(flaky), isWhole)
}

/** A run that broke off, or counted nothing, is a failure whatever its numbers say. */
function count(passed: unknown, failed: unknown, isWhole: boolean): Count {
  const result = { passed: Number(passed) || 0, failed: Number(failed) || 0 }
  const isSound = isWhole && result.passed > 0
  return isSound || result.failed > 0 ? result : { ...result, failed: 1 }
}

function readReport(file: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  } catch (error) {
    console.error(`không đọc được ${file}`, error)
    return {}
  }
}
