/** Loads no package: it is there for when there are none. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * In a clone without packages npx runs a Next.js of its own choice. Installs what the lock file says, and runs
 * the command again with that Next.js.
 */
export function runAgainWithPackages() {
  if (existsSync('node_modules/next')) return
  endIfFailed('scripts/run.mjs')
  const [, , ...command] = process.argv
  if (command.length > 0) endIfFailed('node_modules/next/dist/bin/next', ...command)
  // The server of `next dev` is a process below the command, and does not know it.
  else
    console.error(
      'Đã cài xong: hãy chạy lại lệnh. (Packages are installed: run the command again.)',
    )
  process.exit(command.length > 0 ? 0 : 1)
}

function endIfFailed(...program) {
  const { status } = spawnSync(process.execPath, program, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
