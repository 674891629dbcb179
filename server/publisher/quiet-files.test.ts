import {
  appendFileSync,
  closeSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { collectQuietFiles } from './quiet-files'

let dir: string
let quiet: string[][]

beforeEach(() => {
  vi.useFakeTimers()
  dir = mkdtempSync(path.join(tmpdir(), 'tep-yen-'))
  quiet = []
})

afterEach(() => {
  vi.useRealTimers()
  rmSync(dir, { recursive: true })
})

const fileOf = (name: string) => path.join(dir, name)
const collect = () => collectQuietFiles(dir, (files) => quiet.push(files))

it('gives a whole file out once it has been left alone for 60 ms', () => {
  writeFileSync(fileOf('bai.mdx'), 'Chữ.\n')
  const files = collect()
  files.changed('bai.mdx')
  vi.advanceTimersByTime(40)
  files.changed('bai.mdx')
  vi.advanceTimersByTime(59)
  expect(quiet).toEqual([])
  vi.advanceTimersByTime(1)
  expect(quiet).toEqual([['bai.mdx']])
})

it('gives who writes a file a second to go on after half a line, and waits for nobody longer', () => {
  writeFileSync(fileOf('bai.mdx'), 'Đoạn')
  const files = collect()
  files.changed('bai.mdx')
  vi.advanceTimersByTime(999)
  expect(quiet).toEqual([])
  appendFileSync(fileOf('bai.mdx'), ' một.\n')
  files.changed('bai.mdx')
  vi.advanceTimersByTime(60)
  expect(quiet).toEqual([['bai.mdx']])
  writeFileSync(fileOf('bai.mdx'), 'Đoạn')
  files.changed('bai.mdx')
  vi.advanceTimersByTime(1_000)
  expect(quiet).toEqual([['bai.mdx'], ['bai.mdx']])
})

it('gives the two halves of a renaming out together', () => {
  writeFileSync(fileOf('moi.mdx'), 'Chữ.\n')
  const files = collect()
  files.changed('cu.mdx')
  vi.advanceTimersByTime(20)
  files.changed('moi.mdx')
  vi.advanceTimersByTime(40)
  expect(quiet).toEqual([['cu.mdx', 'moi.mdx']])
})

it.skipIf(process.platform !== 'linux')(
  'waits for who has the file open, however long it takes',
  () => {
    const descriptor = openSync(fileOf('bai.mdx'), 'w')
    const files = collect()
    for (const part of ['Một câu.\n', 'Câu hai.\n', 'Câu ba.\n']) {
      writeSync(descriptor, part)
      files.changed('bai.mdx')
      vi.advanceTimersByTime(10_000)
      expect(quiet).toEqual([])
    }
    closeSync(descriptor)
    vi.advanceTimersByTime(1_000)
    expect(quiet).toEqual([['bai.mdx']])
  },
)

it.skipIf(process.platform !== 'linux')('waits for who writes a film that lies elsewhere', () => {
  const images = mkdtempSync(path.join(tmpdir(), 'kho-phim-'))
  const descriptor = openSync(path.join(images, 'phim.mp4'), 'w')
  const files = collectQuietFiles(dir, (paths) => quiet.push(paths), images)
  files.changed('images/phim.mp4')
  vi.advanceTimersByTime(10_000)
  expect(quiet).toEqual([])
  closeSync(descriptor)
  vi.advanceTimersByTime(5_000)
  expect(quiet).toEqual([['images/phim.mp4']])
  rmSync(images, { recursive: true })
})

it.skipIf(process.platform !== 'linux')(
  'does not wait for who reads it, nor for who never closes it',
  () => {
    writeFileSync(fileOf('bai.mdx'), 'Chữ.\n')
    const reading = openSync(fileOf('bai.mdx'), 'r')
    const files = collect()
    files.changed('bai.mdx')
    vi.advanceTimersByTime(60)
    expect(quiet).toHaveLength(1)
    closeSync(reading)
    const writing = openSync(fileOf('bai.mdx'), 'a')
    files.changed('bai.mdx')
    vi.advanceTimersByTime(66_000)
    expect(quiet).toHaveLength(2)
    closeSync(writing)
  },
)
