import { spawn } from 'node:child_process'
import { once } from 'node:events'

/**
 * Runs a Node program of this project (`path` is relative to it) and waits for its end. Its output
 * goes straight to the terminal. Returns its exit code; a signal counts as 1.
 */
export async function runNode(
  path: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  const child = spawn(process.execPath, [path, ...args], { stdio: 'inherit', env })
  const forward = (signal: NodeJS.Signals) => child.kill(signal)
  process.on('SIGINT', forward).on('SIGTERM', forward)
  const [code] = (await once(child, 'exit')) as [number | null]
  process.off('SIGINT', forward).off('SIGTERM', forward)
  return code ?? 1
}

/** Like `runNode`, and ends this process with the child's exit code when that is not 0. */
export async function runNodeOrExit(
  path: string,
  args?: readonly string[],
  env?: NodeJS.ProcessEnv,
): Promise<void> {
  const code = await runNode(path, args, env)
  if (code !== 0) process.exit(code)
}
