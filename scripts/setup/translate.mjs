import { readFileSync } from 'node:fs'

/**
 * How the programs in `scripts/` become JavaScript: plain JavaScript itself, for `scripts/run.mjs` runs it
 * before anything is translated.
 */
const OPTIONS = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  charset: 'utf8',
  metafile: true,
  write: false,
  logLevel: 'warning',
}

/** With parts written for CommonJS, which ask for others by `require`. */
const WITH_REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);"

/** What contentlayer2 has for bodies, which it is never given: nothing of it is loaded. */
const FOR_BODIES = /^(?:imagescript|markdown-wasm\/.*|mdx-bundler)$/

/**
 * Packages that come in many small modules: to find and load 300 of them takes Node a third of a second, at each
 * start of each process. Programs have them within, with what they need in turn.
 */
const WITHIN =
  /^(?:unified|(?:hast|mdast|unist)-.*|(?:rehype|remark)-.*|diff|image-size|@sindresorhus\/slugify)$/

/** All other packages stay where they are. */
function packagesOutside() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  return Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !WITHIN.test(name))
}

/**
 * Translates programs, name → TypeScript file, with all they import from this project, into files below
 * `outdir`; most packages stay where they are. contentlayer2, which takes a process two seconds to load file by
 * file and in one piece a third of one, is imported from `contentlayer2`, a relative address:
 * `contentlayer2Piece` makes what has to be there. Returns the files, which ones of the project they were
 * made from, and whether contentlayer2 is among what they load.
 */
export async function translate(entryPoints, outdir, contentlayer2, options = {}) {
  let needsContentlayer2 = false
  const beside = {
    name: 'contentlayer2 in one piece',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\/contentlayer2$/ }, () => {
        needsContentlayer2 = true
        return { path: contentlayer2, external: true }
      })
    },
  }
  const { outputFiles, metafile } = await run({
    ...OPTIONS,
    entryPoints,
    outdir,
    outExtension: { '.js': '.mjs' },
    splitting: true,
    external: packagesOutside(),
    plugins: [beside],
    ...options,
  })
  // esbuild says behind a file's name how it is imported. Packages change with the lock file alone.
  const inputs = Object.keys(metafile.inputs)
    .filter((input) => !input.startsWith('node_modules/'))
    .map((input) => input.replace(/ with \{.*/, ''))
  return { outputFiles, inputs, needsContentlayer2 }
}

/** contentlayer2, as `lib/publish/contentlayer2.ts` names its parts, in one file. */
export async function contentlayer2Piece(outfile) {
  const { outputFiles } = await run({
    ...OPTIONS,
    entryPoints: ['lib/publish/contentlayer2.ts'],
    outfile,
    external: ['@opentelemetry/api', 'esbuild', 'sharp'],
    banner: { js: WITH_REQUIRE },
    plugins: [withoutBodies],
  })
  return outputFiles[0]
}

async function run(options) {
  const { build, stop } = await import('esbuild')
  const result = await build(options)
  await stop()
  return result
}

const withoutBodies = {
  name: 'contentlayer2 without what it has for bodies',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: FOR_BODIES }, ({ path }) => ({ path, namespace: 'empty' }))
    onLoad({ filter: /./, namespace: 'empty' }, () => ({ contents: 'module.exports = {}' }))
  },
}
