import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { constants, gzipSync } from 'node:zlib'
import { hashOf } from '@/lib/shared/client-assets'

const COMPRESSIBLE = new Set(['.css', '.js', '.json', '.svg', '.txt'])

/** Smaller files fit into one packet anyway. */
const WORTH_BYTES = 1_000

/**
 * Copies what the built site in `project` serves under names that carry a hash into `dir`, with a
 * compressed copy beside each file. Files of earlier builds stay: readers may have pages of theirs.
 */
export function copyStaticFiles(project: string, dir: string): void {
  const built = path.join(project, '.next/static')
  cpSync(built, path.join(dir, '_next/static'), { recursive: true })
  const assets = path.join(project, 'public/assets')
  for (const name of existsSync(assets) ? readdirSync(assets) : []) {
    const file = path.join(assets, name)
    cpSync(file, path.join(dir, 'assets', hashOf(file), name))
  }
  compressBelow(dir)
}

function compressBelow(dir: string): void {
  mkdirSync(dir, { recursive: true })
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const file = path.join(dir, entry.name)
    if (entry.isDirectory()) compressBelow(file)
    else if (COMPRESSIBLE.has(path.extname(file))) compressBeside(file)
  }
}

function compressBeside(file: string): void {
  const bytes = readFileSync(file)
  if (bytes.length < WORTH_BYTES || existsSync(`${file}.gz`)) return
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }))
}
