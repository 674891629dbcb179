import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build, type OnLoadArgs, type OnLoadResult, stop } from 'esbuild'
import { ENDPOINTS } from '@/lib/routes'
import { editorWords } from './editor-words'

/** What only fields that this paper does not have would load: code highlighting and maps. */
const NEVER_USED = [
  '@shikijs/*',
  'leaflet',
  'leaflet/*',
  'terra-draw',
  'terra-draw-leaflet-adapter',
]

/** Fonts and decoders that Sveltia CMS looks for beside its script. */
const ASSETS = 'node_modules/@sveltia/cms/npm/assets'

/** Bundles the web editor's script into a folder of its own, in a second or two. */
export async function buildWebEditor(outdir: string): Promise<void> {
  rmSync(outdir, { recursive: true, force: true })
  mkdirSync(outdir, { recursive: true })
  const { outputFiles } = await build({
    entryPoints: ['lib/editors/web-editor/editor.ts'],
    outdir,
    bundle: true,
    splitting: true,
    chunkNames: '[name]-[hash]',
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    external: NEVER_USED,
    plugins: [{ name: 'words', setup: (it) => it.onLoad({ filter: WORDS }, withOwnWords) }],
    write: false,
    logLevel: 'error',
  })
  await stop()
  for (const { path: file, text } of outputFiles) writeFileSync(file, withOwnFonts(text))
  cpSync(ASSETS, path.join(outdir, 'assets'), { recursive: true })
}

const WORDS = /@sveltia[\\/]cms[\\/]locales[\\/]vi\.json$/

function withOwnWords({ path: file }: OnLoadArgs): OnLoadResult {
  const theirs = JSON.parse(readFileSync(file, 'utf8'))
  return { contents: JSON.stringify(editorWords(theirs)), loader: 'json' }
}

/** Sveltia CMS's style sheet asks a content delivery network for fonts that its package has too. */
function withOwnFonts(script: string): string {
  return script.replace(
    /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([\w-]+)(?::vf)?@[\d.]+\/([\w-]+)\.woff2/g,
    (_, family: string, style: string) =>
      `${ENDPOINTS.editor.path}assets/${fontFile(`${family}-${style}`)}`,
  )
}

function fontFile(name: string): string {
  const file = readdirSync(ASSETS).find((asset) => asset.startsWith(`${name}-`))
  if (file === undefined) throw new Error(`@sveltia/cms has no font ${name} in ${ASSETS}`)
  return file
}
