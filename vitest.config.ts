import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: [
      '{app,bench,components,enhancements,front,lib,scripts,server,web-editor}/**/*.test.{ts,tsx}',
    ],
    environment: 'node',
    // Machines that do other work besides take their time.
    testTimeout: 30_000,
  },
})
