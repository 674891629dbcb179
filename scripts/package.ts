import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { SOURCES_NOTE, storeSources } from '@/lib/store'
import { noteSettings } from './release/built-with'
import { translatePrograms } from './release/programs'
import { tracedFiles } from './release/traced-files'
import { buildIfNeeded, compileForStart } from './setup/build-site'
import { startArguments } from './setup/start-arguments'

/**
 * `npm run package`: lays the built site out in `.cache/release` with what serving it loads and nothing
 * else: no development, no building, no sources. The folder runs wherever the same Node and system are:
 * `npm start` in it, without installing anything.
 */
const OUT = path.resolve('.cache/release')
const RUNNER = 'scripts/release/run-release.mjs'

/** What a build leaves in `.next` for itself, for types and for looking at it. */
const BUILD_ONLY =
  /^\.next\/(?:cache|dev|diagnostics|turbopack|types|trace|trace-build|build|server\/route-cache)(?:\/|$)|\.nft\.json$|\.map$/

await compileForStart()
await buildIfNeeded()
rmSync(OUT, { recursive: true, force: true })
const programs = await translatePrograms('.cache/release/programs')
const cacheHandler = path.join('.next', readConfig().cacheHandler)
for (const file of await tracedFiles([...programs, RUNNER, cacheHandler])) copy(file)
copy('.next')
copy('public')
copy('server/edge/nginx.conf')
copy(cacheHandler)
copy(RUNNER, 'scripts/run.mjs')
copy('scripts/supervise.mjs')
writeFileSync(path.join(OUT, 'package.json'), `${JSON.stringify(describeRelease(), null, 2)}\n`)
writeFileSync(path.join(OUT, SOURCES_NOTE), storeSources())
noteSettings(OUT)
console.log(`Bản phát hành (the release): ${OUT}`)

function copy(file: string, as = file): void {
  cpSync(file, path.join(OUT, as), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (name) => !BUILD_ONLY.test(name),
  })
}

function describeRelease() {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'))
  const command = (word: string) => [word, `exec node scripts/run.mjs ${word}`]
  const others = Object.fromEntries(
    ['publish', 'preview', 'desk', 'check', 'edge', 'backup'].map(command),
  )
  const scripts = { start: `exec node ${startArguments().join(' ')}`, ...others }
  return { name, version, private: true, type: 'module', scripts }
}

function readConfig(): { readonly cacheHandler: string } {
  const file = readFileSync('.next/required-server-files.json', 'utf8')
  return JSON.parse(file).config
}
