/**
 * Runs a command of this project: `node scripts/run.mjs start`. It is plain JavaScript without
 * imports from packages, because it also installs them when they are missing.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const [command = '', ...args] = process.argv.slice(2)

process.chdir(root)
installPackages()
process.argv.splice(1, process.argv.length, command, ...args)
const { register } = await import('tsx/esm/api')
register()
await import(pathToFileURL(`${root}/scripts/${command}.ts`).href)

/** Installs exactly what the lock file says, unless that is what is there. */
function installPackages() {
  const marker = `${root}/node_modules/.installed-from`
  const wanted = createHash('sha256')
    .update(readFileSync(`${root}/package-lock.json`))
    .digest('hex')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return
  console.log('Đang cài các gói cần thiết… (installing packages)')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(npm, ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
  writeFileSync(marker, wanted)
}
