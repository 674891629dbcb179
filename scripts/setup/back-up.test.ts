import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import Database from 'libsql'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { pageviewsPath } from '@/lib/store'
import { backUp } from './back-up'

const cwd = process.cwd()
let dir: string

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'sao-luu-'))
  process.chdir(dir)
  mkdirSync('data')
})

afterEach(() => {
  process.chdir(cwd)
  rmSync(dir, { recursive: true })
})

/** Writes pairs that belong together, one after the other, until it is told to stop. */
const WRITER = `
  const { workerData, parentPort } = require('node:worker_threads')
  const Database = require(workerData.driver)
  const store = new Database(workerData.file, { timeout: 5000 })
  store.exec('PRAGMA journal_mode = WAL; CREATE TABLE pair (a, b)')
  const add = store.prepare('INSERT INTO pair VALUES (?, ?)')
  let next = 0
  parentPort.once('message', () => { store.close(); process.exit() })
  const write = () => {
    store.exec('BEGIN'); add.run(next, -1); add.run(-1, next); store.exec('COMMIT')
    if (next++ === 0) parentPort.postMessage('begun')
    setImmediate(write)
  }
  write()
`

it('is whole and of one moment, while somebody writes', async () => {
  writeFileSync('data/preview-secret', 'bi-mat')
  const driver = path.join(cwd, 'node_modules/libsql')
  const writer = new Worker(WRITER, { eval: true, workerData: { driver, file: pageviewsPath() } })
  await once(writer, 'message')
  for (const round of [1, 2, 3]) {
    const target = path.join(dir, `ban-${round}`)
    expect(backUp(target)).toEqual(['reads.sqlite', 'preview-secret'])
    const copy = new Database(path.join(target, 'reads.sqlite'))
    expect(copy.prepare('PRAGMA quick_check').get([])).toMatchObject({ quick_check: 'ok' })
    const row = copy.prepare('SELECT count(*) % 2 AS odd, count(*) > 0 AS any FROM pair').get([])
    expect(row).toMatchObject({ odd: 0, any: 1 })
    copy.close()
    expect(readFileSync(path.join(target, 'preview-secret'), 'utf8')).toBe('bi-mat')
  }
  writer.postMessage('stop')
  await once(writer, 'exit')
})

it('is made by the command, into the folder that it names', () => {
  writeFileSync('data/preview-secret', 'bi-mat')
  const { status, stdout } = spawnSync(
    process.execPath,
    [path.join(cwd, 'scripts/run.mjs'), 'backup', path.join(dir, 'ban')],
    { env: { ...process.env, DATA_DIR: path.join(dir, 'data') }, encoding: 'utf8' },
  )
  expect([status, stdout]).toEqual([0, expect.stringContaining('preview-secret')])
  expect(readFileSync('ban/preview-secret', 'utf8')).toBe('bi-mat')
})

it('writes over nothing, and leaves nothing half done', () => {
  mkdirSync('ban')
  expect(() => backUp(path.join(dir, 'ban'))).toThrow('is there already')
  writeFileSync(pageviewsPath(), 'hỏng')
  expect(() => backUp(path.join(dir, 'khac'))).toThrow()
  expect(existsSync('khac')).toBe(false)
})
