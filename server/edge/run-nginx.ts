import { spawn, spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** A running nginx. */
export type Nginx = {
  readonly pid: number
  /** Everything it printed so far. */
  output(): string
  /** Takes a changed configuration over without dropping a request. */
  reload(): void
  /** Ends it once the requests under way are answered; resolves when it has ended. */
  stop(): Promise<void>
}

const LOOK_EVERY_MS = 20

/**
 * Starts `program` (nginx) with the configuration that `writeEdge` put into `dir` and waits until it
 * serves. Rejects with what it printed when it ends instead.
 */
export async function runNginx(program: string, dir: string): Promise<Nginx> {
  const pidFile = path.join(dir, 'nginx.pid')
  // What a killed run left behind would be taken for this one's.
  rmSync(pidFile, { force: true })
  const args = ['-p', dir, '-c', path.join(dir, 'nginx.conf'), '-e', 'stderr', '-g', 'daemon off;']
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let printed = ''
  child.stderr.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  let hasEnded = false
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      hasEnded = true
      resolve()
    })
  })
  while (!existsSync(pidFile)) {
    if (hasEnded) throw new Error(`nginx không chạy được (nginx ended):\n${printed}`)
    await pause(LOOK_EVERY_MS)
  }
  return {
    pid: child.pid ?? 0,
    output: () => printed,
    reload: () => child.kill('SIGHUP'),
    stop: () => {
      child.kill('SIGQUIT')
      return ended
    },
  }
}

/**
 * What nginx itself says of a configuration; undefined when it has nothing to say against it. That this
 * user may not open a port says nothing against it: who starts nginx may.
 */
export function checkConfiguration(program: string, file: string): string | undefined {
  const { status, stderr } = spawnSync(program, ['-t', '-q', '-e', 'stderr', '-c', file], {
    encoding: 'utf8',
  })
  const isSound = status === 0 || asksOnlyForPorts(stderr)
  return isSound ? undefined : stderr
}

/** Whether ports that this user may not open are all that nginx complains of in `stderr`. */
export function asksOnlyForPorts(stderr: string): boolean {
  const faults = stderr.split('\n').filter((line) => line.includes('[emerg]'))
  // 13 is EACCES.
  return faults.length > 0 && faults.every((line) => /bind\(\) to .* failed \(13: /.test(line))
}
