import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs'
import path from 'node:path'

/** Beside the project, on the same disk, where files can have two names. */
export const SITES = '.cache/sites'

/** Where `scripts/run.mjs` keeps what it has translated. */
const PROGRAMS = path.join('.cache', 'programs')

/** What a site makes for itself, does not need, or has in common with the project. */
const LEFT_OUT = new Set([
  '.git',
  '.cache',
  'data',
  'node_modules',
  'test-results',
  'playwright-report',
  path.join('.next', 'cache'),
  path.join('.next', 'dev'),
  path.join('.next', 'types'),
  path.join('.next', 'server', 'route-cache'),
])

/**
 * A folder with this project and its production build in it, in which a site can run and keep what it
 * makes. Nothing is copied: its files are second names of the project's, which nobody writes into.
 */
export function linkProject(): string {
  mkdirSync(SITES, { recursive: true })
  const dir = mkdtempSync(path.join(path.resolve(SITES), 'bao-'))
  linkFolder('.', dir)
  // A program that is translated already need not be so again: files keep their times with their names.
  if (existsSync(PROGRAMS)) linkFolder(PROGRAMS, path.join(dir, PROGRAMS))
  symlinkSync(path.resolve('node_modules'), path.join(dir, 'node_modules'))
  return dir
}

function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (LEFT_OUT.has(source)) continue
    if (entry.isDirectory()) linkFolder(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else linkSync(source, target)
  }
}
