import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { hashOfPaths } from './hash-paths'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nguon-'))
  write('a.ts')
  write('b/c.ts')
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(file: string, text = ''): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  writeFileSync(path.join(folder, file), text)
}

it.each(['a.ts', 'b/c.ts', 'b/d.ts', 'b/view.tsx'])('changes with %s', (file) => {
  const before = hashOfPaths([folder])
  write(file, 'khác')
  expect(hashOfPaths([folder])).not.toBe(before)
})

it.each([
  'a.test.ts',
  'b/view.test.tsx',
  'b/testing/d.ts',
  'b/fixtures/d.html',
  'bench/e.ts',
  'README.md',
])('does not change with %s', (file) => {
  const before = hashOfPaths([folder])
  write(file, 'khác')
  expect(hashOfPaths([folder])).toBe(before)
})

it('does without what is not there', () => {
  expect(hashOfPaths([path.join(folder, 'a.ts'), path.join(folder, 'x')])).toBe(
    hashOfPaths([path.join(folder, 'a.ts')]),
  )
})
