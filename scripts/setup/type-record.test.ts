import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { dropOldRecord } from './type-record'

const dir = mkdtempSync(path.join(tmpdir(), 'kieu-'))
const [json, record] = [path.join(dir, 'a.json'), path.join(dir, 'record')]

afterAll(() => rmSync(dir, { recursive: true }))

it.each([
  ['older than', 1, 2, true],
  ['newer than', 2, 1, false],
])('of messages that are %s the record', (_, writtenAt, recordedAt, isThere) => {
  for (const [file, at] of [
    [json, writtenAt],
    [record, recordedAt],
  ] as const) {
    writeFileSync(file, '')
    utimesSync(file, at, at)
  }
  dropOldRecord(json, record)
  expect(existsSync(record)).toBe(isThere)
  rmSync(record, { force: true })
  expect(() => dropOldRecord(json, record)).not.toThrow()
})
