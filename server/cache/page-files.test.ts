import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { log } from '../../lib/telemetry/log'
import { openPageFiles } from './page-files'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'trang-'))
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

const filesOf = (build: string) => readdirSync(path.join(folder, build))
const pagesOf = (build: string) =>
  filesOf(build)
    .filter((name) => !name.endsWith('.partial'))
    .map((name) => readFileSync(path.join(folder, build, name), 'utf8'))
const text = (bytes: Buffer | undefined) => bytes?.toString()

it('keeps the last of what is written, for the same build alone', async () => {
  const files = openPageFiles(folder, 'a')
  for (const word of ['một', 'hai', 'ba']) files.write('/xe', Buffer.from(word))
  expect(text(await files.read('/xe'))).toBe('ba')
  await expect.poll(() => pagesOf('a')).toEqual(['ba'])
  expect(text(await openPageFiles(folder, 'a').read('/xe'))).toBe('ba')
  expect(await openPageFiles(folder, 'b').read('/xe')).toBeUndefined()
  expect(existsSync(path.join(folder, 'a'))).toBe(false)
})

it('drops what was used longest ago when there are too many', async () => {
  const files = openPageFiles(folder, 'a', 2)
  files.write('/1', Buffer.from('một'))
  files.write('/2', Buffer.from('hai'))
  await expect.poll(() => pagesOf('a')).toHaveLength(2)
  await files.read('/1')
  files.write('/3', Buffer.from('ba'))
  await expect.poll(async () => text(await files.read('/3'))).toBe('ba')
  await expect.poll(() => pagesOf('a')).toHaveLength(2)
  expect(await files.read('/2')).toBeUndefined()
  expect(text(await files.read('/1'))).toBe('một')
})

it('forgets what a killed server had not written to its end', () => {
  mkdirSync(path.join(folder, 'a'))
  writeFileSync(path.join(folder, 'a', 'x.partial'), 'nửa')
  openPageFiles(folder, 'a')
  expect(filesOf('a')).toEqual([])
})

it('keeps the file before where the disk takes nothing, and says so once', async () => {
  const files = openPageFiles(folder, 'a')
  files.write('/xe', Buffer.from('cũ'))
  await expect.poll(() => pagesOf('a')).toEqual(['cũ'])
  const logged = vi.spyOn(log, 'error').mockImplementation(() => undefined)
  // Nobody, root neither, can write where a folder lies.
  const [name = ''] = filesOf('a')
  mkdirSync(path.join(folder, 'a', `${name}.partial`))
  files.write('/xe', Buffer.from('mới'))
  await expect.poll(() => logged.mock.calls.length).toBe(1)
  files.write('/xe', Buffer.from('mới nữa'))
  await expect.poll(async () => text(await files.read('/xe'))).toBe('cũ')
  expect(logged).toHaveBeenCalledTimes(1)
})
