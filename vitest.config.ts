import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['{app,bench,client,components,lib,scripts,server}/**/*.test.{ts,tsx}'],
    environment: 'node',
    globalSetup: 'scripts/setup/unit-tests.ts',
    setupFiles: 'scripts/setup/unit-test-process.ts',
    // Starting a process and loading the same modules for each file took longer than the tests. So a
    // process runs many files one after the other, and what a test stubs is put back after it.
    isolate: false,
    maxWorkers: '100%',
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    // No test waits for a time; this only ends one that waits in vain.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
