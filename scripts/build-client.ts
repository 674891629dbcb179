import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { type BuildOptions, build, type Plugin, stop } from 'esbuild'
import { transform } from 'lightningcss'
import postcss from 'postcss'
import { BUILT_IN_PAPER, TYPES } from '@/lib/config'
import { ADDRESSES } from '@/lib/routes'
import { clientScriptUrl } from '@/lib/shared/client-assets'
import messages from '../messages/vi.json'
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

/** Words in the place of their names: `TOOLS.save` is a text in the script, and nothing else travels. */
const WORDS = {
  TIME_WORDS: JSON.stringify(messages.time),
  ...wordsOf('ADDRESSES', ADDRESSES),
  ...wordsOf('TOOLS', messages.tools),
  ...wordsOf('KEYS', messages.keys),
  ...wordsOf('CACHED', messages.cached),
  ...wordsOf('SITE_WORDS', messages.site),
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
 * content, which may repeat a little of it. Then the service worker, which knows them all.
 */
export async function buildClient(): Promise<void> {
  dropOldParts()
  const parts = await buildParts()
  await build({
    ...COMMON,
    entryPoints: { reading: 'client/reading.ts', print: 'app/print.css', feed: 'app/feed.css' },
    define: WORDS,
    plugins: [importing(parts), ruleLists, sheets],
  })
  copyFonts()
  await buildWorkers([clientScriptUrl(), ...parts.map((part) => `/assets/${part}`)])
  // Its own process would stay for as long as this one.
  await stop()
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

/** Returns the names of the files. */
async function buildParts(): Promise<string[]> {
  const { metafile } = await build({
    ...COMMON,
    entryPoints: PARTS.map((part) => `client/${part}.ts`),
    entryNames: '[name]-[hash]',
    metafile: true,
    define: WORDS,
    plugins: [ruleLists],
  })
  return Object.keys(metafile.outputs).map((file) => path.basename(file))
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
      const css = readFileSync(file, 'utf8').replace('FEEDS_OPENED', messages.feeds.opened)
      return { contents: lowered(file, css), loader: 'css' }
    })
  },
}

async function buildWorkers(assets: readonly string[]): Promise<void> {
  const hash = createHash('sha256').update(assets.join()).digest('hex').slice(0, 10)
  const names = { ASSETS: JSON.stringify(assets), BUILD_CACHE: JSON.stringify(`build-${hash}`) }
  await build({
    ...COMMON,
    entryPoints: ['client/service-worker.ts', 'client/no-service-worker.ts'],
    format: 'iife',
    define: { ...WORDS, ...names },
  })
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
