import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { dataDir, secretSetting } from '@/lib/config'
import { ifThere } from '../../shared/if-there'

/**
 * What preview links are signed with: PREVIEW_SECRET, else a random one that is made the first time
 * and kept in DATA_DIR, which outlives a release, readable by this user only. Throws `WrongSetting` when PREVIEW_SECRET is too short.
 */
export function previewSecret(): string {
  return secretSetting('PREVIEW_SECRET') ?? savedSecret(path.join(dataDir(), 'preview-secret'))
}

/** The server and a command may both be the first: whoever links the file in, both read that one. */
function savedSecret(file: string): string {
  const cached = ifThere(() => readFileSync(file, 'utf8'))
  if (cached) return cached
  mkdirSync(path.dirname(file), { recursive: true })
  const own = `${file}.${process.pid}`
  writeFileSync(own, randomBytes(32).toString('base64url'), { mode: 0o600 })
  try {
    linkSync(own, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(own)
  }
  return readFileSync(file, 'utf8')
}
