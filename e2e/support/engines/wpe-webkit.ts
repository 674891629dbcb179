import { spawn } from 'node:child_process'
import { ensureProgram } from '../../../scripts/setup/system-program'
import { claimPort } from '../claim-port'
import type { Engine } from './engine'

/** Debian's WPE WebKit, without a screen: the engine of Safari 16.0 in Debian 12. */
const BROWSER = ['cog', '--automation', '-P', 'headless'] as const

/** Starts WPE WebKit by its WebDriver. Throws where Debian's packages cannot be had. */
export async function startWpeWebkit(): Promise<Engine> {
  const driver = ensureProgram('WPEWebDriver', 'wpewebkit-driver')
  const binary = ensureProgram(BROWSER[0], 'cog')
  const port = await claimPort()
  const child = spawn(driver, [`--port=${port}`], { stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const ask = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      ...{ method, ...(body && { body: JSON.stringify(body) }) },
    })
    const { value } = (await answer.json()) as { value: unknown }
    if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(value)}`)
    return value
  }
  const options = { 'wpe:browserOptions': { binary, args: BROWSER.slice(1) } }
  const session = await untilItListens(() =>
    ask('POST', '/session', { capabilities: { alwaysMatch: options } }),
  )
  const { sessionId, capabilities } = session as {
    sessionId: string
    capabilities: { browserVersion: string }
  }
  const command = (name: string, body?: object) =>
    ask(body ? 'POST' : 'GET', `/session/${sessionId}/${name}`, body)
  return {
    name: `WPE WebKit ${capabilities.browserVersion}`,
    open: async (url) => void (await command('url', { url })),
    async evaluate<T>(expression: string) {
      const script = `const done = arguments[0]; Promise.resolve(${expression}).then(done, (error) => done({ fault: String(error) }))`
      return (await command('execute/async', { script, args: [] })) as T
    },
    screenshot: async () => Buffer.from(String(await command('screenshot')), 'base64'),
    faults: () => undefined,
    async close() {
      await ask('DELETE', `/session/${sessionId}`).catch(() => undefined)
      child.kill()
      await ended
    },
  }
}

/** Asks until the driver listens at its port. */
async function untilItListens<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
