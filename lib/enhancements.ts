import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'

const FILE = 'assets/reading.js'

let url: string | undefined

/**
 * The address of the reading pages' script. It carries a hash of the script, which is built before
 * the site is (`scripts/build-enhancements.ts`), so browsers may keep it for good.
 */
export function enhancementsUrl(): string {
  url ??= `/${FILE}?v=${hashOf(path.join(/* turbopackIgnore: true */ process.cwd(), 'public', FILE))}`
  return url
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 10)
}
