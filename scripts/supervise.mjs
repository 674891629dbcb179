/**
 * Runs the server as a child, and again when it was ended by what no program can catch: the store's driver
 * aborts its process at some kinds of damage, the system ends who takes too much memory. Plain JavaScript that
 * loads nothing, for it stays in memory as long as the server.
 */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** How a process ends that did not choose to. */
const CRASHES = ['SIGABRT', 'SIGBUS', 'SIGFPE', 'SIGILL', 'SIGKILL', 'SIGSEGV', 'SIGTRAP']

/** What the server hears; at any other the server ends in order after this process. */
const PASSED_ON = ['SIGINT', 'SIGTERM']

/** A server that lives longer has started well, milliseconds. */
const LONG_MS = 60_000

/** So many short lives in a row are no accident: whoever started this one decides. */
const SHORT_LIVES = 5

/**
 * Runs `node <options of this one> <args>` until it ends by itself, and ends as it did. A server is told in
 * `RESTARTED_AFTER` by which signal the one before it ended.
 */
export async function supervise(args) {
  let shortLives = 0
  for (let crash = ''; ; ) {
    const startedAt = performance.now()
    const { code, signal } = await run(args, crash)
    if (code !== null || !CRASHES.includes(signal)) return endAs(code, signal)
    shortLives = performance.now() - startedAt < LONG_MS ? shortLives + 1 : 1
    if (shortLives >= SHORT_LIVES) return endAs(code, signal)
    report(signal)
    crash = signal
  }
}

/** In a group of its own: a Ctrl-C reaches it through this process alone, once. */
function run(args, crash) {
  const child = spawn(process.execPath, [...process.execArgv, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: true,
    env: { ...process.env, SUPERVISED: 'on', RESTARTED_AFTER: crash },
  })
  const passOn = (signal) => child.kill(signal)
  for (const signal of PASSED_ON) process.on(signal, passOn)
  return new Promise((resolve) =>
    child.once('exit', (code, signal) => {
      for (const name of PASSED_ON) process.off(name, passOn)
      resolve({ code, signal })
    }),
  )
}

/** As a shell says it: 128 and the number of the signal. */
function endAs(code, signal) {
  process.exit(code ?? 128 + (constants.signals[signal] ?? 0))
}

function report(signal) {
  const msg = `Báo bị dừng đột ngột (${signal}), đang khởi động lại (server ended)`
  const line = {
    level: 'error',
    time: new Date().toISOString(),
    event: 'server ended',
    signal,
    msg,
  }
  const isJson = process.env.LOG_FORMAT === 'json'
  if (isJson) process.stdout.write(`${JSON.stringify(line)}\n`)
  else process.stderr.write(`${msg}\n`)
}
