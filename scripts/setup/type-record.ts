import { rmSync, statSync } from 'node:fs'

/**
 * Removes TypeScript's record of an earlier check where a JSON file, or what was declared of it then, was not what
 * it is now: TypeScript 7.0 repeats errors from the record that a change of that file has put right.
 */
export function dropOldRecord(
  json = 'messages/vi.json',
  declared = 'messages/vi.d.json.ts',
  record = '.next/cache/.tsbuildinfo',
): void {
  const writtenAt = statSync(json).mtimeMs
  const isNewer = (file: string) =>
    writtenAt >= (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? writtenAt)
  if (isNewer(declared) || isNewer(record)) rmSync(record, { force: true })
}
