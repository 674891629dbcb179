/**
 * Runs a command of this project: `node scripts/run.mjs start`. It is plain JavaScript and loads
 * no package before it has installed them where they are missing.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { contentlayer2Piece, translate } from './setup/translate.mjs'
import { supervise } from './supervise.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const [command = '', ...args] = process.argv.slice(2)

/** Commands that need the packages of development, too; without a command all are installed. */
const NEEDED = /^(?:|build|dev|lint-imports|package|test|types|\.\.\/bench\/.*)$/.test(command)
  ? 'all'
  : 'to serve'

/** What a program is made by, beside its own files. */
const MADE_BY = [
  ...['scripts/run.mjs', 'scripts/setup/translate.mjs'],
  ...['tsconfig.json', 'package.json', 'package-lock.json'],
]

process.chdir(root)
installPackages()
// `node scripts/run.mjs` by itself only installs.
if (command === '') process.exit()
if (command === 'start' && !process.env.SUPERVISED) await supervise(process.argv.slice(1))
await loadSettings()
const program = await programOf(command)
process.argv.splice(1, process.argv.length, command, ...args)
// Where it serves, Node would read the source map of every module of Next.js: half a second, 40 MB.
if (!['start', 'dev', 'watch', 'compile-worker'].includes(command))
  process.setSourceMapsEnabled(true)
await import(pathToFileURL(program).href)

/**
 * Installs exactly what the lock file says, unless that is what is there. Not below a program that
 * has seen to it already, or has forked this one: it would lose what it is running on.
 */
function installPackages() {
  const { PACKAGES_THERE } = process.env
  if (process.send || PACKAGES_THERE === 'all' || PACKAGES_THERE === NEEDED) return
  process.env.PACKAGES_THERE = NEEDED
  if (isInstalled()) return
  console.log('Đang cài các gói cần thiết… (installing packages)')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(npm, ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}

/**
 * Compares npm's own note of what it installed with the lock file, so that it makes no difference who
 * installed. Packages of development (`npm ci --omit=dev`) may be missing where the command needs none.
 */
function isInstalled() {
  const there = packagesIn('node_modules/.package-lock.json')
  return Object.entries(packagesIn('package-lock.json')).every(([name, wanted]) => {
    // The project itself; and what npm leaves out on other systems.
    if (name === '' || wanted.optional || wanted.devOptional) return true
    const found = there[name]
    if (found) return found.version === wanted.version && found.integrity === wanted.integrity
    return wanted.dev === true && NEEDED !== 'all'
  })
}

function packagesIn(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : {}
}

/**
 * Reads the settings of `.env` (and Next.js's other files of this kind) into the environment, which wins.
 * Tests judge the project, whatever this machine's settings are: they, and what they start, read none.
 */
async function loadSettings() {
  if (command === 'test') process.env.__NEXT_PROCESSED_ENV = 'true'
  const { loadEnvConfig } = (await import('@next/env')).default
  loadEnvConfig(root, command === 'dev', { info() {}, error: console.error })
}

/**
 * Translates `scripts/<command>.ts`, with all it imports from this project, to JavaScript and
 * returns the absolute path of the result, which stays until one of its files changes. Packages stay
 * where they are.
 */
async function programOf(command) {
  const outdir = path.resolve('.cache/programs', command.replace(/\W+/g, '-'))
  const program = path.join(outdir, 'program.mjs')
  const madeFrom = path.join(outdir, 'made-from.json')
  if (existsSync(program) && isMadeFrom(madeFrom)) return program
  const startedAt = Date.now()
  const contentlayer2 = `contentlayer2-${hashOf([...MADE_BY, 'lib/publish/contentlayer2.ts'])}.mjs`
  const made = await translate(
    { program: `scripts/${command}.ts` },
    outdir,
    `../${contentlayer2}`,
    { sourcemap: 'inline', sourcesContent: false },
  )
  mkdirSync(outdir, { recursive: true })
  const piece = path.resolve('.cache/programs', contentlayer2)
  if (made.needsContentlayer2 && !existsSync(piece)) writeWhole(await contentlayer2Piece(piece))
  for (const file of made.outputFiles) writeWhole(file)
  const inputs = [...made.inputs, ...MADE_BY]
  // What was saved while it was read may be in it as it was before.
  if (inputs.every((file) => statSync(file).mtimeMs < startedAt)) {
    const stamps = JSON.stringify(Object.fromEntries(inputs.map((file) => [file, stampOf(file)])))
    writeWhole({ path: madeFrom, contents: Buffer.from(stamps) })
  }
  return program
}

function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files) if (existsSync(file)) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}

/** Whether the files a program was translated from are those that are there. */
function isMadeFrom(list) {
  if (!existsSync(list)) return false
  const stamps = Object.entries(JSON.parse(readFileSync(list, 'utf8')))
  return stamps.every(([file, stamp]) => stampOf(file) === stamp)
}

function stampOf(file) {
  const found = statSync(file, { throwIfNoEntry: false })
  return found && `${found.size} ${found.mtimeMs}`
}

/**
 * The same program may be starting elsewhere: it finds this file whole, or as it was before. Where it
 * is the same, nothing is written: a publisher must come back on a full disk, too.
 */
function writeWhole({ path: file, contents }) {
  if (existsSync(file) && readFileSync(file).equals(contents)) return
  const partial = `${file}.${process.pid}`
  writeFileSync(partial, contents)
  renameSync(partial, file)
}
