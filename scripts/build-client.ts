import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { type BuildOptions, build, type Plugin, stop } from 'esbuild'
import { transform } from 'lightningcss'
import postcss from 'postcss'
import { ASSETS_FOLDER, BUILT_IN_PAPER, type SCRIPT_GROUPS, scriptWords, TYPES } from '@/lib/config'
import { FOLDER_MARK, SCRIPT_TEMPLATES } from '@/lib/outputs'
import { ADDRESSES } from '@/lib/routes'
import { clientScriptUrl } from '@/lib/shared/client-assets'
import { fillTemplate, markOf } from '@/lib/shared/script-template'
import { scriptTargets, styleTargets } from './setup/floor'

const OUT = 'public/assets'

/** What is imported when it is first used, each in a file of its own with all it needs. */
const PARTS = [
  'follow-progress',
  'cached-list',
  'preferences',
  'put-news-in',
  'read-aloud',
  'saved-stories',
  'search-suggestions',
  'shortcuts',
]

/** Pages opened before a deployment may still import a part of the script before, milliseconds. */
const CACHED_MS = 30 * 24 * 3_600_000

/** The words of the built-in paper, in which the script lies in `public/assets/`. */
const STANDARD = { ...scriptWords(BUILT_IN_PAPER), 'assets.folder': ASSETS_FOLDER }

/** Marks in the place of words' names: `TOOLS.save` is a text in the script, and nothing else travels. */
const WORDS = {
  TIME_WORDS: JSON.stringify(marksOf('time')),
  ...wordsOf('ADDRESSES', ADDRESSES),
  ...wordsOf('TOOLS', marksOf('tools')),
  ...wordsOf('KEYS', marksOf('keys')),
  ...wordsOf('CACHED', marksOf('cached')),
  ...wordsOf('SITE_WORDS', marksOf('site')),
  PAPER_LANGUAGE: JSON.stringify(markOf('paper.language')),
  PAPER_OFFSET: JSON.stringify(markOf('paper.offset')),
}

const COMMON: BuildOptions = {
  outdir: OUT,
  bundle: true,
  minify: true,
  format: 'esm',
  target: scriptTargets(),
  // Only of rare forms of it Safari has an old fault; esbuild could not lower them.
  supported: { destructuring: true },
  charset: 'utf8',
  logLevel: 'warning',
}

/**
 * Bundles the reading pages' script into `public/assets/`, where `lib/shared/client-assets.ts` finds it: what
 * every page needs in one file, for one request; what is used now and then in files named after their
 * content, which may repeat a little of it. Then the service worker, which knows them all. `templates` is the
 * folder for the same with marks in the places of words (`lib/shared/script-template.ts`).
 */
export async function buildClient(templates = SCRIPT_TEMPLATES): Promise<void> {
  dropOldParts()
  mkdirSync(OUT, { recursive: true })
  mkdirSync(templates, { recursive: true })
  const parts = await buildParts(templates)
  const { outputFiles } = await build({
    ...COMMON,
    write: false,
    entryPoints: { reading: 'client/reading.ts', print: 'app/print.css', feed: 'app/feed.css' },
    define: WORDS,
    plugins: [importing(parts), ruleLists, sheets],
  })
  for (const { path: file, text } of outputFiles) writeBoth(templates, path.basename(file), text)
  copyFonts()
  const reading = clientScriptUrl().slice(ASSETS_FOLDER.length)
  await buildWorkers(templates, [reading, ...parts])
  // Its own process would stay for as long as this one.
  await stop()
}

/** Writes a file with its marks, and the one in the standard words. */
function writeBoth(templates: string, name: string, text: string): void {
  writeFileSync(path.join(templates, name), text)
  writeFileSync(path.join(OUT, name), inStandardWords(name, text))
}

function inStandardWords(name: string, text: string): string {
  return fillTemplate(text, STANDARD, name.endsWith('.css') ? 'style' : 'script')
}

/** The type that a paper may choose besides the sheet's own, in the two files that Vietnamese needs. */
function copyFonts(): void {
  for (const family of TYPES.filter((type) => type !== BUILT_IN_PAPER.type))
    for (const subset of ['latin', 'vietnamese'])
      cpSync(
        `node_modules/@fontsource-variable/${family}/files/${family}-${subset}-wght-normal.woff2`,
        `${OUT}/${family}-${subset}.woff2`,
      )
}

/** Returns the names of the files: each is named after what it is in the standard words. */
async function buildParts(templates: string): Promise<string[]> {
  const { outputFiles } = await build({
    ...COMMON,
    write: false,
    entryPoints: PARTS.map((part) => `client/${part}.ts`),
    define: WORDS,
    plugins: [ruleLists],
  })
  return outputFiles.map(({ path: file, text }) => {
    const part = path.basename(file, '.js')
    const hash = createHash('sha256').update(inStandardWords(file, text)).digest('hex')
    const name = `${part}-${hash.slice(0, 8).toUpperCase()}.js`
    writeBoth(templates, name, text)
    return name
  })
}

/** Has `import('./shortcuts')` ask for the file that was made of it. */
function importing(parts: readonly string[]): Plugin {
  const fileOf = (name: string) => parts.find((part) => part.startsWith(`${name}-`))
  return {
    name: 'parts',
    setup: ({ onResolve }) => {
      onResolve({ filter: /^\.\// }, ({ kind, path: name }) =>
        kind === 'dynamic-import'
          ? { path: `./${fileOf(name.slice(2))}`, external: true }
          : undefined,
      )
    },
  }
}

/** Lowers a style sheet for the floor, which esbuild does in part, and makes it small. */
function lowered(file: string, css = readFileSync(file, 'utf8')): string {
  const { code } = transform({
    ...{ filename: file, code: Buffer.from(css), minify: true, targets: styleTargets() },
  })
  return code.toString()
}

/** Style sheets that scripts import are lists of rules, to be added one by one (`addRules`). */
const ruleLists: Plugin = {
  name: 'rule-lists',
  setup: ({ onLoad }) => {
    onLoad({ filter: /client\/[\w-]+\.css$/ }, ({ path: file }) => ({
      contents: JSON.stringify(postcss.parse(lowered(file)).nodes.map(String)),
      loader: 'json',
    }))
  },
}

/** Sheets of their own: for print, and for feeds, with the words for who opens one in a browser. */
const sheets: Plugin = {
  name: 'sheets',
  setup: ({ onLoad }) => {
    onLoad({ filter: /app\/(?:feed|print)\.css$/ }, ({ path: file }) => {
      const css = readFileSync(file, 'utf8').replace('FEEDS_OPENED', markOf('feeds.opened'))
      return { contents: lowered(file, css), loader: 'css' }
    })
  },
}

async function buildWorkers(templates: string, assets: readonly string[]): Promise<void> {
  const hash = createHash('sha256').update(assets.join()).digest('hex').slice(0, 10)
  const names = {
    ASSETS: JSON.stringify(assets.map((asset) => FOLDER_MARK + asset)),
    BUILD_CACHE: JSON.stringify(`build-${hash}${FOLDER_MARK}`),
  }
  const { outputFiles } = await build({
    ...COMMON,
    write: false,
    entryPoints: ['client/service-worker.ts', 'client/no-service-worker.ts'],
    format: 'iife',
    define: { ...WORDS, ...names },
  })
  for (const { path: file, text } of outputFiles) writeBoth(templates, path.basename(file), text)
}

/** The marks of a group of words, by their keys. */
function marksOf(group: (typeof SCRIPT_GROUPS)[number]): Record<string, string> {
  const keys = Object.keys(STANDARD).filter((key) => key.startsWith(`${group}.`))
  return Object.fromEntries(keys.map((key) => [key.slice(group.length + 1), markOf(key)]))
}

function wordsOf(name: string, words: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(words).map(([key, text]) => [
    `${name}.${key}`,
    JSON.stringify(text),
  ])
  return Object.fromEntries(entries)
}

function dropOldParts(): void {
  if (!existsSync(OUT)) return
  for (const file of readdirSync(OUT).map((name) => path.join(OUT, name))) {
    if (Date.now() - statSync(file).mtimeMs > CACHED_MS) rmSync(file)
  }
}
