/**
 * Runs a command of a release: `node scripts/run.mjs start`. A release has its programs translated and
 * its pages built, so nothing is installed, translated or built here.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const [command = '', ...args] = process.argv.slice(2)
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
if (command === 'start' && !process.env.SUPERVISED) {
  // It lies beside this file in a release.
  const { supervise } = await import(new URL('supervise.mjs', import.meta.url).href)
  await supervise(process.argv.slice(1))
}
const { default: nextEnv } = await import('@next/env')
nextEnv.loadEnvConfig(process.cwd())
for (const [name, value] of Object.entries(readJson('built-with.json'))) process.env[name] ??= value
// As the server of Next.js's own `output: 'standalone'` does: the configuration is that of the build.
const { config } = readJson('.next/required-server-files.json')
process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config)
process.argv.splice(1, process.argv.length, command, ...args)
await import(`../programs/${command}.mjs`)

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}
