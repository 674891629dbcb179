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
import { SCRIPT_TEMPLATES } from '@/lib/outputs'
import { ADDRESSES } from '@/lib/routes'
import { clientScriptUrl } from '@/lib/shared/client-assets'
import { markOf } from '@/lib/shared/script-template'
import { scriptTargets, styleTargets } from './setup/floor'

const OUT = 'public/assets'

/** What is imported when it is first used, each in a file of its own with all it needs. */
const PARTS = [
  'breaking',
  'follow-progress',
  'follow-topics',
  'cached-list',
  'live',
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
const STANDARD: Readonly<Record<string, string>> = {
  ...scriptWords(BUILT_IN_PAPER),
  'assets.folder': ASSETS_FOLDER,
}

/** What a bundle has for the word of a key: the word itself, or a mark in its place. */
type WordOf = (key: string) => string

/** Words in the place of their names: `TOOLS.save` is a text in the script, and nothing else travels. */
function definesOf(word: WordOf): Record<string, string> {
  const group = (name: (typeof SCRIPT_GROUPS)[number]) => {
    const keys = Object.keys(STANDARD).filter((key) => key.startsWith(`${name}.`))
    return Object.fromEntries(keys.map((key) => [key.slice(name.length + 1), word(key)]))
  }
  return {
    TIME_WORDS: JSON.stringify(group('time')),
    ...wordsOf('ADDRESSES', ADDRESSES),
    ...wordsOf('TOOLS', group('tools')),
    ...wordsOf('KEYS', group('keys')),
    ...wordsOf('CACHED', group('cached')),
    ...wordsOf('SITE_WORDS', group('site')),
    PAPER_LANGUAGE: JSON.stringify(word('paper.language')),
    PAPER_OFFSET: JSON.stringify(word('paper.offset')),
  }
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
  // What the built-in paper never does is left out of its script.
  await bundle(OUT, (key) => STANDARD[key] ?? '')
  await bundle(templates, markOf)
  copyFonts()
  // Its own process would stay for as long as this one.
  await stop()
}

/** Bundles everything into a folder. */
async function bundle(folder: string, word: WordOf): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const define = definesOf(word)
  const parts = await buildParts(folder, define)
  const { outputFiles } = await build({
    ...COMMON,
    write: false,
    entryPoints: {
      ...{ reading: 'client/reading.ts', print: 'app/print.css', feed: 'app/feed.css' },
      ...bodyScripts(),
    },
    define,
    plugins: [importing(parts), ruleLists, sheets(word)],
  })
  for (const { path: file, text } of outputFiles)
    writeFileSync(path.join(folder, path.basename(file)), text)
  await buildWorkers(folder, define, word, parts)
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

/** The scripts that only pages with some component have. */
function bodyScripts(): Record<string, string> {
  const names = readdirSync('client/body').map((file) => path.basename(file, '.ts'))
  return Object.fromEntries(names.map((name) => [name, `client/body/${name}.ts`]))
}

/** Returns the names of the files. */
async function buildParts(folder: string, define: Record<string, string>): Promise<string[]> {
  const { outputFiles } = await build({
    ...COMMON,
    write: false,
    entryPoints: PARTS.map((part) => `client/${part}.ts`),
    entryNames: '[name]-[hash]',
    define,
    plugins: [ruleLists],
  })
  return outputFiles.map(({ path: file, text }) => {
    writeFileSync(path.join(folder, path.basename(file)), text)
    return path.basename(file)
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

/** Sheets of their own: for print, and for feeds, with the words for who opens one in a browser, and the colours. */
const sheets = (word: WordOf): Plugin => ({
  name: 'sheets',
  setup: ({ onLoad }) => {
    onLoad({ filter: /app\/(?:feed|print)\.css$/ }, ({ path: file }) => {
      const css = readFileSync(file, 'utf8')
        .replace('FEEDS_OPENED', word('feeds.opened'))
        .replace(/\b(?:LIGHT|DARK)_[A-Z]+\b/g, (name) => word(`colours.${name.toLowerCase()}`))
      return { contents: lowered(file, css), loader: 'css' }
    })
  },
})

async function buildWorkers(
  folder: string,
  define: Record<string, string>,
  word: WordOf,
  parts: readonly string[],
): Promise<void> {
  const assets = [clientScriptUrl().slice(ASSETS_FOLDER.length), ...parts]
  const hash = createHash('sha256').update(assets.join()).digest('hex').slice(0, 10)
  const names = {
    ASSETS: JSON.stringify(assets.map((asset) => word('assets.folder') + asset)),
    BUILD_CACHE: JSON.stringify(`build-${hash}${word('assets.folder')}`),
  }
  const { outputFiles } = await build({
    ...COMMON,
    write: false,
    entryPoints: ['client/service-worker.ts', 'client/no-service-worker.ts'],
    format: 'iife',
    define: { ...define, ...names },
  })
  for (const { path: file, text } of outputFiles)
    writeFileSync(path.join(folder, path.basename(file)), text)
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
