import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { installDebianPackages } from './system-program'

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
  const playwright = ['node_modules/@playwright/test/cli.js', 'install']
  spawnSync(process.execPath, [...playwright, 'chromium-headless-shell', 'chromium'], {
    stdio: 'inherit',
  })
  if (hasOwnBrowser()) return undefined
  installDebianPackages(['chromium', 'fonts-noto-core'])
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
