import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { prepareDataDir } from './data-dir'

let dir: string

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'luot-doc-'))
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(dir, { recursive: true })
})

it('makes the folder', () => {
  vi.stubEnv('DATA_DIR', path.join(dir, 'a/b'))
  prepareDataDir()
  expect(existsSync(path.join(dir, 'a/b'))).toBe(true)
})

it.each(['/dev/null', '/dev/null/luot-doc'])('refuses %s by name', (folder) => {
  vi.stubEnv('DATA_DIR', folder)
  expect(prepareDataDir).toThrow(/DATA_DIR/)
})
