import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { nodeFileTrace } from '@vercel/nft'
import { FONT_FILES } from '../../server/share-pictures/font-files'

/** Next.js's entry for a server of one's own; its build traces what stands behind it. */
const NEXT_ENTRY = 'node_modules/next/dist/server/next.js'

/** What only building runs, which a release never does. (`contentlayer2` imports esbuild's script.) */
const BUILD_ONLY = /^node_modules\/(?:@esbuild|@sveltia|typescript)\//

/** Heavy parts of Next.js that build, or serve development: only what its own build traced of them is taken. */
const NEXT_BUILDS =
  /^node_modules\/next\/dist\/(?:client|docs|esm|next-devtools|server\/dev|compiled\/(?:@edge-runtime|@modelcontextprotocol|@next|@vercel\/nft|babel|babel-packages|cssnano-simple|crypto-browserify|edge-runtime|next-server|postcss|react|schema-utils|webpack))/

/** Looked for by a name that is put together when it is loaded, which no trace follows. */
const BINARIES = /^watcher-/
const BINARIES_IN = 'node_modules/@parcel'

const HAS_GLIBC = hasGlibc()

/**
 * The files of packages that the given programs and the built pages may load, relative to the project:
 * what Next.js traced of itself and its pages, and what the programs import.
 */
export async function tracedFiles(programs: readonly string[]): Promise<string[]> {
  const byNext = new Set(nextTraces().flatMap(readTrace))
  const { fileList } = await nodeFileTrace([...programs, NEXT_ENTRY], {
    base: process.cwd(),
    ignore: (file) => isLeftOut(file) || (NEXT_BUILDS.test(file) && !byNext.has(file)),
  })
  return [...new Set([...byNext, ...fileList, ...FONT_FILES, ...binaries()])]
    .filter((file) => file.startsWith('node_modules/') && !isLeftOut(file))
    .sort()
}

/** Packages for the C library that this machine does not have are left out with what only builds. */
function isLeftOut(file: string): boolean {
  return BUILD_ONLY.test(file) || (HAS_GLIBC && /^[^.]*musl/.test(file))
}

function nextTraces(): string[] {
  const pages = filesBelow('.next/server').filter((file) => file.endsWith('.nft.json'))
  return ['.next/next-server.js.nft.json', ...pages]
}

/** A trace names files relative to the folder it lies in. */
function readTrace(trace: string): string[] {
  const { files } = JSON.parse(readFileSync(trace, 'utf8')) as { files: string[] }
  return files.map((file) => path.join(path.dirname(trace), file))
}

function binaries(): string[] {
  return readdirSync(BINARIES_IN)
    .filter((name) => BINARIES.test(name))
    .flatMap((name) => filesBelow(path.join(BINARIES_IN, name)))
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
}

function hasGlibc(): boolean {
  const { header } = process.report.getReport() as { header?: { glibcVersionRuntime?: string } }
  return header?.glibcVersionRuntime !== undefined
}
