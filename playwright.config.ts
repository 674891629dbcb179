import { defineConfig, devices } from '@playwright/test'
import { findBrowser } from './scripts/setup/browser'

/** Of its own, so that two checkouts can be tested at the same time. */
const PORT = Number(process.env.E2E_PORT ?? 4100)

/** Debian's Chromium needs these to start as root and to stay off the network. */
const SYSTEM_BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Files that take long begin first, so that at the end nobody waits for one of them. */
const LONG =
  /(?:dev|several-servers|faults|publish|operations|web-editor|offline|preview)\.spec\.ts$/

/** Sites under test read no `.env` of this machine. */
process.env.__NEXT_PROCESSED_ENV = 'true'

/** The processes that run the tests read this file too, and know the command line by this alone. */
const isHeaded = process.argv.some((word) => ['--headed', '--debug', '--ui'].includes(word))
process.env.CHROMIUM ??= findBrowser({ isHeaded })
const executablePath = process.env.CHROMIUM

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/support/global-setup',
  // A file's tests share the sites it starts; files whose tests need none of their own say so.
  fullyParallel: false,
  workers: 3,
  projects: [
    { name: 'long', testMatch: LONG },
    { name: 'short', testIgnore: LONG },
  ],
  // A test waits for what happens, not for a time; this only ends one that waits in vain.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: '.cache/test/e2e.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${PORT}`,
    screenshot: 'only-on-failure',
    trace: { mode: 'retain-on-failure', screenshots: false },
    ...(executablePath && { launchOptions: { executablePath, args: SYSTEM_BROWSER_ARGS } }),
  },
  webServer: {
    command: 'node scripts/run.mjs start',
    env: {
      PORT: String(PORT),
      HOSTNAME: '127.0.0.1',
      HSTS_SECONDS: '31536000',
      DATA_DIR: '.cache/e2e-data',
      TZ: 'UTC',
    },
    url: `http://127.0.0.1:${PORT}/healthz`,
    // It builds the site where its build is out of date.
    timeout: 900_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
})
