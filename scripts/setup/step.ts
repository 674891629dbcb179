import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** How many checks passed and failed; a step without tests of its own counts as one. */
export type Count = { readonly passed: number; readonly failed: number }

/** One of the things `npm test` does: Node programs, one after the other until one fails. */
export type Step = {
  readonly name: string
  /** Each with its arguments; paths are relative to the project. */
  readonly programs: readonly (readonly string[])[]
  /** What was tested, by what the programs left behind; without it the step counts as one. */
  readonly count?: () => Count
}

const PASSED: Count = { passed: 1, failed: 0 }
const FAILED: Count = { passed: 0, failed: 1 }

/**
 * Runs a step, maybe beside others: so its output comes in one piece, after it, and only when something
 * failed. Returns what passed and failed.
 */
export async function runStep(step: Step, env: NodeJS.ProcessEnv): Promise<Count> {
  console.log(`… ${step.name}`)
  const begun = performance.now()
  const { isSound, printed } = await runAll(step.programs, env)
  const count = judge(step, isSound)
  if (count.failed > 0) process.stdout.write(`\n── ${step.name} ──\n${printed}\n`)
  console.log(`${lineOf(step.name, count)} (${Math.round((performance.now() - begun) / 1000)} s)`)
  return count
}

/** Counts a step that could not run as failed, and says why. */
export function skipStep(name: string, reason: string): Count {
  console.log(`✗ ${name}: not run, ${reason}`)
  return FAILED
}

/** A step that failed has at least one failure, whatever it counted itself. */
export function judge({ count }: Pick<Step, 'count'>, isSound: boolean): Count {
  const counted = count?.() ?? (isSound ? PASSED : FAILED)
  const isWhole = isSound && counted.passed > 0
  return isWhole || counted.failed > 0 ? counted : { ...counted, failed: 1 }
}

/** What one step, or all together, came to. */
export function lineOf(name: string, { passed, failed }: Count): string {
  return `${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed`
}

async function runAll(programs: Step['programs'], env: NodeJS.ProcessEnv) {
  let printed = ''
  for (const program of programs) {
    const child = spawn(process.execPath, program, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text
      })
    const stop = (signal: NodeJS.Signals) => child.kill(signal)
    process.once('SIGINT', stop).once('SIGTERM', stop)
    const [code] = (await once(child, 'close')) as [number | null]
    process.off('SIGINT', stop).off('SIGTERM', stop)
    if (code !== 0) return { isSound: false, printed }
  }
  return { isSound: true, printed }
}
