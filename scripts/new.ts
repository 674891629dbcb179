import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { contentDir, siteAddress } from '@/lib/config'
import { runNew } from '@/lib/editors'
import { previewLink, previewSecret } from '@/lib/publish'

/** `npm run new`: asks what is to be written, or takes it as flags, and begins a draft. */
const terminal = process.stdin.isTTY
  ? createInterface({ input: process.stdin, output: process.stdout })
  : undefined
const now = Date.now()
const context = {
  contentDir: contentDir(),
  workingDir: path.resolve(process.env.INIT_CWD ?? process.cwd()),
  now,
  previewOf: (address: string) =>
    previewLink(previewSecret(), siteAddress(process.env), address, now),
}
const ask = terminal && ((question: string) => terminal.question(question))
const voice = { report: console.log, warn: console.error }
process.exitCode = await runNew(process.argv.slice(2), context, ask, voice)
terminal?.close()
