import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { storePath } from '@/lib/config'

/** A shorter secret could be guessed. */
const SHORTEST = 16

/**
 * What preview links are signed with: PREVIEW_SECRET, else a random one that is made the first time
 * and kept beside the store, readable by this user only. Throws when PREVIEW_SECRET is too short.
 */
export function previewSecret(): string {
  const given = process.env.PREVIEW_SECRET
  if (!given) return savedSecret(storePath().replace(/\.sqlite$/, '.preview-secret'))
  if (given.length < SHORTEST) {
    throw new Error(
      `PREVIEW_SECRET phải có ít nhất ${SHORTEST} ký tự (PREVIEW_SECRET is too short)`,
    )
  }
  return given
}

/** The server and a command may both be the first: whoever links the file in, both read that one. */
function savedSecret(file: string): string {
  const cached = readIfThere(file)
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

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
