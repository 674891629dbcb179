import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** Where systems keep a Chromium of their own. */
const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * Finds a Chromium for the tests, installing one where there is none: Playwright's own, else the
 * system's, else Playwright's download, else Debian's package. Returns its path, or undefined for
 * Playwright's own. Throws when none can be had.
 */
export function ensureBrowser(): string | undefined {
  if (hasOwnBrowser()) return undefined
  const system = systemBrowser()
  if (system) return system
  console.log('Đang cài trình duyệt để kiểm thử… (installing a browser)')
  run(process.execPath, [
    'node_modules/@playwright/test/cli.js',
    'install',
    'chromium-headless-shell',
    'chromium',
  ])
  if (hasOwnBrowser()) return undefined
  run('apt-get', ['update', '-qq'])
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core'])
  const installed = systemBrowser()
  if (installed) return installed
  throw new Error('Không cài được Chromium (no Chromium could be installed)')
}

function hasOwnBrowser(): boolean {
  return existsSync(chromium.executablePath())
}

function systemBrowser(): string | undefined {
  return SYSTEM_BROWSERS.find((path) => existsSync(path))
}

function run(command: string, args: readonly string[]): void {
  spawnSync(command, args, { stdio: 'inherit' })
}
