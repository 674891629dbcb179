import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const EXAMPLE = '.env.example'

/** What the system, npm and Next.js set, and our own processes tell each other: nobody writes these. */
const GIVEN = new Set([
  ...['CI', 'GITHUB_ACTIONS', 'HOME', 'INIT_CWD', 'NEXT_RUNTIME', 'NODE_ENV', 'PATH'],
  ...['BUILD_FROM', 'FINISH_PAGES', 'NEXT_IS_PREPARED', 'PACKAGES_THERE'],
  ...['RESTARTED_AFTER', 'SUPERVISED'],
])

const NO_CODE = new Set(['content', 'data', 'node_modules', 'public'])

const isCode = (file: string) => /\.[cm]?[jt]sx?$/.test(file)
/** Tests and measurements have settings of their own, which need not stand there. */
const isOfSite = (file: string) => !/^(?:bench|e2e|playwright\.config)|\.test\.tsx?$/.test(file)

const NAME = '[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*'

function codeFiles(): string[] {
  return readdirSync('.', { withFileTypes: true }).flatMap((entry) => {
    if (entry.isFile()) return isCode(entry.name) ? [entry.name] : []
    if (!entry.isDirectory() || entry.name.startsWith('.') || NO_CODE.has(entry.name)) return []
    return readdirSync(entry.name, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && isCode(file.name))
      .map((file) => path.join(file.parentPath, file.name))
  })
}

/**
 * The names a file reads from the environment: `setting('NAME')`, `env.NAME`, `const { NAME } = env`; and
 * where it reads names from a variable, the strings that look like one.
 */
function settingsIn(code: string): string[] {
  const names = [...code.matchAll(new RegExp(`\\benv(?:\\?)?\\.(${NAME})\\b`, 'g'))]
  const asked = [...code.matchAll(new RegExp(`[sS]etting\\('(${NAME})'`, 'g'))]
  const taken = [...code.matchAll(/\{([^{}]*)\}\s*(?::[^=\n]*)?=\s*(?:process\.)?env\b/g)]
  const keys = taken.flatMap(([, list = '']) => [
    ...list.matchAll(new RegExp(`(?:^|[,\\s])(${NAME})\\s*(?=[,:=]|\\s*$)`, 'g')),
  ])
  const isByName = /\benv\[/.test(code)
  const words = isByName ? code.matchAll(/['"]([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)['"]/g) : []
  const listed = isByName ? code.matchAll(/^ {2}([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+): \[/gm) : []
  return [...names, ...asked, ...keys, ...words, ...listed].flatMap(([, name]) => name ?? [])
}

const settingsOf = (files: readonly string[]) =>
  new Set(files.flatMap((file) => settingsIn(readFileSync(file, 'utf8'))))

const files = codeFiles()
const [ofSite, ofAll] = [settingsOf(files.filter(isOfSite)), settingsOf(files)]

/** A setting as the file has it, `NAME=` or `# NAME=value`, with the lines before it. */
function examples(): { name: string; before: string }[] {
  const lines = readFileSync(EXAMPLE, 'utf8').split('\n')
  return lines.flatMap((line, place) => {
    const [, name] = line.match(new RegExp(`^(?:# ?)?(${NAME})=`)) ?? []
    return name ? [{ name, before: lines[place - 1] ?? '' }] : []
  })
}

it('the ways to read a setting are known', () => {
  const code = `
    const { PORT = '3000', HOSTNAME: host, LOG_LEVEL } = process.env
    const a = process.env.SITE_URL ?? env.DATA_DIR
    const text = (name: string) => env[name]
    text('SITE_PHONE')
    setting('CONTENT_DIR') ?? secretSetting('PREVIEW_SECRET')`
  expect([...new Set(settingsIn(code))].sort()).toEqual([
    ...['CONTENT_DIR', 'DATA_DIR', 'HOSTNAME', 'LOG_LEVEL', 'PORT', 'PREVIEW_SECRET'],
    ...['SITE_PHONE', 'SITE_URL'],
  ])
})

it('every setting the code reads stands in .env.example', () => {
  expect(ofSite.size).toBeGreaterThan(20)
  const named = new Set(examples().map(({ name }) => name))
  const missing = [...ofSite].filter((name) => !named.has(name) && !GIVEN.has(name))
  expect(missing.sort()).toEqual([])
})

it('.env.example has no setting that nobody reads, and none twice', () => {
  const names = examples().map(({ name }) => name)
  expect(names.filter((name) => !ofAll.has(name))).toEqual([])
  expect(names).toHaveLength(new Set(names).size)
})

it('every setting in .env.example is explained', () => {
  const bare = examples().filter(({ before }) => !/^#/.test(before) && !/=/.test(before))
  expect(bare).toEqual([])
})
