import { spawn } from 'node:child_process'
import { commandDir, siteAddress } from '@/lib/config'
import { runPreview } from '@/lib/publish'

/**
 * `npm run preview FILE`: prints the link that shows a draft or a scheduled story, and opens it where
 * there is a browser to open it in. Without FILE it lists the links of all that is not public yet.
 */
const [file] = process.argv.slice(2)
const link = await runPreview({
  file,
  from: commandDir(),
  site: siteAddress(),
  now: Date.now(),
  report: console.log,
  warn: console.error,
})
if (link !== undefined && process.stdout.isTTY) open(link)
if (link === undefined && file !== undefined) process.exitCode = 1

/** Opens an address in the browser of whoever sits at this machine, if anybody does. */
function open(address: string): void {
  const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
    darwin: ['open'],
    win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  }
  const [program, ...args] = openers[process.platform] ?? ['xdg-open']
  const child = spawn(program, [...args, address], { stdio: 'ignore', detached: true })
  // A server has no browser; the link is printed all the same.
  child.on('error', () => undefined)
  child.unref()
}
