import { readFileSync } from 'node:fs'
import type { Count } from './step'

/** What Vitest's JSON report counts; nothing where there is none. */
export function unitCount(file: string): Count {
  const { numPassedTests, numFailedTests } = readReport(file)
  return { passed: numberOf(numPassedTests), failed: numberOf(numFailedTests) }
}

/** What Playwright's JSON report counts; a test that passed only when tried again has failed. */
export function e2eCount(file: string): Count {
  const { stats } = readReport(file)
  const { expected, unexpected, flaky } = (stats ?? {}) as Record<string, unknown>
  return { passed: numberOf(expected), failed: numberOf(unexpected) + numberOf(flaky) }
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0
}

function readReport(file: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  } catch (error) {
    console.error(`không đọc được ${file} (no report)`, error)
    return {}
  }
}
