import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, expect, it } from 'vitest'

/** A server that says who it is, and ends as it is told. */
const SERVER = `
  const { kill, pid, env } = process
  process.on('disconnect', () => process.exit(0))
  process.on('SIGTERM', () => { console.log('asked'); setTimeout(() => process.exit(7), 10) })
  console.log(pid + ' ' + (env.RESTARTED_AFTER || 'first'))
`

const started: ChildProcess[] = []

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

function start(server = SERVER) {
  const supervise = path.resolve('scripts/supervise.mjs')
  const program = `
    import { supervise } from ${JSON.stringify(supervise)}
    await supervise(['-e', ${JSON.stringify(server)}])`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  started.push(child)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const line = async () => String((await lines.next()).value)
  return { child, line, ended: once(child, 'exit') }
}

it.each(['SIGABRT', 'SIGSEGV', 'SIGKILL'])(
  'a server ended by %s is there again',
  async (signal) => {
    const { line } = start()
    const [pid = ''] = (await line()).split(' ')
    process.kill(Number(pid), signal)
    expect(await line()).toMatch(new RegExp(`^(?!${pid} )\\d+ ${signal}$`))
  },
)

it('a signal reaches the server, and its exit code whoever started it', async () => {
  const { child, line, ended } = start()
  await line()
  child.kill('SIGTERM')
  expect(await line()).toBe('asked')
  expect(await ended).toEqual([7, null])
})

it('the server ends with who would start it again', async () => {
  const { child, line } = start()
  await line()
  child.kill('SIGKILL')
  // Its output closes once nobody is left who could write to it.
  expect(await line()).toBe('undefined')
})

it('one that ends again and again is left to who started it all', async () => {
  const { ended } = start(`process.kill(process.pid, 'SIGABRT')`)
  expect(await ended).toEqual([134, null])
})
