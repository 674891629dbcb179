import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfNeeded, compile } from '../scripts/setup/build-site'
import { askOldAddresses } from './old-addresses'
import { measureUse } from './process-tree'
import { writeWxr } from './wxr-corpus'

/**
 * `npm run bench:import -- [POSTS] [--ask]`: how long it takes to move in with so many posts of WordPress, what it costs,
 * and what a second run does; then, of a site on these, where each old address leads.
 */
const { values, positionals } = parseArgs({
  options: { ask: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const count = Number(positionals[0] ?? 20_000)
const dir = mkdtempSync(path.join(tmpdir(), 'chuyen-bao-'))
const file = writeWxr(dir, count)
console.log(`${count} posts, ${(statSync(file).size / 1e6).toFixed(0)} MB of WXR`)
await move('first run')
await move('second run')
if (values.ask) {
  await compile()
  await buildIfNeeded()
  await askOldAddresses(dir, count)
}
rmSync(dir, { recursive: true, force: true })

async function move(what: string): Promise<void> {
  const begun = performance.now()
  const words = [
    file,
    '--yes',
    '--out',
    path.join(dir, 'content'),
    '--work',
    path.join(dir, 'nhap'),
  ]
  const { result, use } = await measureUse(() => run(['scripts/run.mjs', 'import', ...words]))
  const seconds = (performance.now() - begun) / 1_000
  console.log(
    `${what}: exit ${result.code}, ${seconds.toFixed(0)} s, ${use.cpu.toFixed(0)} s CPU, ${use.peak.toFixed(0)} MB`,
  )
  console.log(result.said.trim().split('\n').slice(-2).join('\n'))
}

function run(words: readonly string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
    })
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, said }))
  })
}
