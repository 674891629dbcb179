import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['{app,components,enhancements,lib,scripts,server}/**/*.test.{ts,tsx}'],
    environment: 'node',
  },
})
