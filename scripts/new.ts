import { createInterface } from 'node:readline/promises'
import { commandDir, contentDir, siteAddress } from '@/lib/config'
import { runNew } from '@/lib/editors'
import { previewLink, previewSecret } from '@/lib/publish'

/** `npm run new`: asks what is to be written, or takes it as flags, and begins a draft. */
const terminal = process.stdin.isTTY
  ? createInterface({ input: process.stdin, output: process.stdout })
  : undefined
const now = Date.now()
const context = {
  contentDir: contentDir(),
  workingDir: commandDir(),
  now,
  previewOf: (address: string) => previewLink(previewSecret(), siteAddress(), address, now),
}
const ask = terminal && ((question: string) => terminal.question(question))
const voice = { report: console.log, warn: console.error }
process.exitCode = await runNew(process.argv.slice(2), context, ask, voice)
terminal?.close()
