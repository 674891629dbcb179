import { createInterface } from 'node:readline/promises'
import { commandDir } from '@/lib/config'
import { runNewPaper } from '@/lib/editors'
import { runNode } from './setup/child'

/** `npm run new-paper -- DIR`: makes a paper by five questions, and starts it. */
const terminal = process.stdin.isTTY
  ? createInterface({ input: process.stdin, output: process.stdout })
  : undefined
const ask = terminal && ((question: string) => terminal.question(question))
const context = { workingDir: commandDir(), now: Date.now() }
const voice = { report: console.log, warn: console.error }
const { code, start } = await runNewPaper(process.argv.slice(2), context, ask, voice)
terminal?.close()
process.exitCode = code
if (start !== undefined) {
  const env = { ...process.env, CONTENT_DIR: start, DATA_DIR: `${start}-data` }
  process.exitCode = await runNode('scripts/run.mjs', ['start'], env)
}
