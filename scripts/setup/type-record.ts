import { rmSync, statSync } from 'node:fs'

/**
 * Removes TypeScript's record of an earlier check where a JSON file it read is newer: TypeScript 7.0
 * repeats errors from the record that a change of that file has put right.
 */
export function dropOldRecord(
  json = 'messages/vi.json',
  record = '.next/cache/.tsbuildinfo',
): void {
  const recordedAt = statSync(record, { throwIfNoEntry: false })?.mtimeMs
  if (recordedAt !== undefined && statSync(json).mtimeMs >= recordedAt) rmSync(record)
}
