import { defineConfig, devices } from '@playwright/test'

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

/** Sites under test read no `.env` of this machine. */
process.env.__NEXT_PROCESSED_ENV = 'true'

const executablePath = process.env.CHROMIUM

export default defineConfig({
  testDir: 'e2e',
  // A file's tests share the sites it starts; files whose tests need none of their own say so.
  fullyParallel: false,
  // Browsers and servers keep two cores busy; a third worker made tests miss their time in slow hours.
  workers: 2,
  timeout: 90_000,
  // Machines that do other work besides take their time.
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${PORT}`,
    // Recording every test for the few that fail took a quarter of the time: ask with `--trace on`.
    trace: 'off',
    ...(executablePath && { launchOptions: { executablePath, args: SYSTEM_BROWSER_ARGS } }),
  },
  webServer: {
    command: 'node scripts/run.mjs start',
    env: {
      PORT: String(PORT),
      HOSTNAME: '127.0.0.1',
      HSTS_SECONDS: '31536000',
      DATA_DIR: '.cache/e2e-data',
    },
    url: `http://127.0.0.1:${PORT}/healthz`,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
})
