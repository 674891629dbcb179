import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { type Engine, WINDOW } from './engine'
import { unpackChromium } from './packages'

/** What the protocol answers and tells, as far as it is used here. */
type Message = {
  readonly id?: number
  readonly method?: string
  readonly params?: Record<string, unknown>
  readonly result?: Record<string, never>
  readonly error?: { readonly message: string }
}

/**
 * Starts a Chromium of years ago. Playwright and Puppeteer speak to new ones only; what is used here of
 * the DevTools protocol has been the same all the time, and goes through a pipe, so that no port is open.
 */
export async function startOldChromium(name: string): Promise<Engine> {
  const { executable, libraries } = unpackChromium(name)
  const profile = mkdtempSync(path.join(tmpdir(), 'trinh-duyet-'))
  const args = ['--headless', '--no-sandbox', '--no-zygote', '--disable-gpu', '--mute-audio']
  const child = spawn(
    executable,
    [...args, '--remote-debugging-pipe', `--user-data-dir=${profile}`, 'about:blank'],
    {
      env: { ...process.env, LD_LIBRARY_PATH: libraries },
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    },
  )
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const wire = speak(child.stdio[3] as Writable, child.stdio[4] as Readable, ended)
  const { targetId } = await wire.ask('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await wire.ask('Target.attachToTarget', { targetId, flatten: true })
  const ask = (method: string, params: object = {}) => wire.ask(method, params, sessionId)
  await Promise.all([ask('Page.enable'), ask('Runtime.enable'), ask('Log.enable')])
  await ask('Emulation.setDeviceMetricsOverride', {
    ...{ ...WINDOW, deviceScaleFactor: 1, mobile: true },
  })
  return {
    name,
    async open(url) {
      wire.faults.length = 0
      const loaded = wire.once('Page.loadEventFired')
      await ask('Page.navigate', { url })
      await loaded
    },
    async evaluate(expression) {
      const answer = await ask('Runtime.evaluate', {
        ...{ expression, awaitPromise: true, returnByValue: true },
      })
      const { result, exceptionDetails } = answer as unknown as {
        result: { value: never }
        exceptionDetails?: object
      }
      if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails))
      return result.value
    },
    async screenshot() {
      const { data } = await ask('Page.captureScreenshot')
      return Buffer.from(String(data), 'base64')
    },
    faults: () => wire.faults,
    async close() {
      child.kill('SIGKILL')
      await ended
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Both ways of the pipe: a message each until a zero byte. */
function speak(input: Writable, output: Readable, ended: Promise<void>) {
  const waiting = new Map<number, (message: Message) => void>()
  const listeners = new Map<string, () => void>()
  const faults: string[] = []
  let asked = 0
  let rest = ''
  const hear = (message: Message) => {
    const { id, method, params } = message
    if (id !== undefined) waiting.get(id)?.(message)
    if (method === 'Runtime.exceptionThrown' || isFault(method, params))
      faults.push(JSON.stringify(params))
    if (method) listeners.get(method)?.()
  }
  output.on('data', (chunk: Buffer) => {
    const messages = (rest + chunk.toString()).split('\0')
    rest = messages.pop() ?? ''
    for (const message of messages) hear(JSON.parse(message) as Message)
  })
  return {
    faults,
    once: (method: string) =>
      new Promise<void>((resolve) => listeners.set(method, () => resolve())),
    async ask(method: string, params: object, sessionId?: string) {
      const id = ++asked
      const answered = new Promise<Message>((resolve) => waiting.set(id, resolve))
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
      const gone = ended.then((): Message => ({ error: { message: 'the browser has ended' } }))
      const { result, error } = await Promise.race([answered, gone])
      waiting.delete(id)
      if (error || !result) throw new Error(`${method}: ${error?.message}`)
      return result
    },
  }
}

function isFault(method: string | undefined, params: Record<string, unknown> | undefined): boolean {
  if (method === 'Runtime.consoleAPICalled')
    return params?.type === 'error' || params?.type === 'warning'
  const entry = params?.entry as { level?: string } | undefined
  return method === 'Log.entryAdded' && entry?.level === 'error'
}
