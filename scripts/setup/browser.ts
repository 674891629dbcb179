import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { installDebianPackages } from './system-program'

/** Where systems keep a Chromium without windows: a page costs a third of the processor time. */
const SYSTEM_SHELLS = ['/usr/bin/chromium-headless-shell']

/** Where systems keep a Chromium with windows. */
const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

type Wanted = {
  /** Whether its windows are to be seen. */
  readonly isHeaded?: boolean
}

/**
 * Finds a Chromium for the tests, installing one where there is none: Playwright's own, else the
 * system's, else Playwright's download, else Debian's package. Returns its path, or undefined for
 * Playwright's own. Throws when none can be had.
 */
export function ensureBrowser(): string | undefined {
  if (hasBrowser()) return findBrowser()
  console.log('Đang cài trình duyệt để kiểm thử… (installing a browser)')
  const playwright = ['node_modules/@playwright/test/cli.js', 'install']
  spawnSync(process.execPath, [...playwright, 'chromium-headless-shell', 'chromium'], {
    stdio: 'inherit',
  })
  if (!hasBrowser()) installDebianPackages(['chromium-headless-shell', 'fonts-noto-core'])
  if (!hasBrowser()) installDebianPackages(['chromium', 'fonts-noto-core'])
  if (!hasBrowser()) throw new Error('Không cài được Chromium (no Chromium could be installed)')
  return findBrowser()
}

/** The path of the system's Chromium, or undefined where Playwright's own is there, or none is. */
export function findBrowser({ isHeaded = false }: Wanted = {}): string | undefined {
  if (hasOwnBrowser()) return undefined
  const all = isHeaded ? SYSTEM_BROWSERS : [...SYSTEM_SHELLS, ...SYSTEM_BROWSERS]
  return all.find((path) => existsSync(path))
}

function hasBrowser(): boolean {
  return hasOwnBrowser() || findBrowser() !== undefined
}

function hasOwnBrowser(): boolean {
  return existsSync(chromium.executablePath())
}
