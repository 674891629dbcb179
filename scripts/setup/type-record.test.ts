import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { dropOldRecord } from './type-record'

const dir = mkdtempSync(path.join(tmpdir(), 'kieu-'))
const [json, declared, record] = ['a.json', 'a.d.json.ts', 'record'].map((name) =>
  path.join(dir, name),
) as [string, string, string]

afterAll(() => rmSync(dir, { recursive: true }))

it.each([
  ['older than all else', 1, 2, 2, true],
  ['newer than the record', 2, 3, 1, false],
  ['newer than what is declared of them', 2, 1, 3, false],
])('of messages that are %s', (_, writtenAt, declaredAt, recordedAt, isThere) => {
  for (const [file, at] of [
    [json, writtenAt],
    [declared, declaredAt],
    [record, recordedAt],
  ] as const) {
    writeFileSync(file, '')
    utimesSync(file, at, at)
  }
  dropOldRecord(json, declared, record)
  expect(existsSync(record)).toBe(isThere)
  rmSync(record, { force: true })
  expect(() => dropOldRecord(json, declared, record)).not.toThrow()
})
