/**
 * Has Next.js's own commands work by themselves; `next.config.mjs` loads this, as it is. Our own
 * commands run Next.js in their own program, and pass all of this by.
 */
import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { Server } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  PHASE_DEVELOPMENT_SERVER,
  PHASE_PRODUCTION_BUILD,
  PHASE_PRODUCTION_SERVER,
} from 'next/constants.js'
import { shareContentEvents } from './content-events.mjs'

const RUN = 'scripts/run.mjs'

/** Where `scripts/prepare-build.ts` notes what the build is made from, and where it says so then. */
const NOTES = '.cache/next-build'
const BUILD = '.next'

/** Next.js loads the configuration more than once, also in processes below. */
const PREPARED = 'NEXT_IS_PREPARED'

/** Prepares whatever command of Next.js loads the configuration in this `phase`, ends it, or takes its place. */
export async function prepareNextCommand(phase) {
  const [, program = '', command] = process.argv
  const isOf = (name) => path.basename(program).replace(/\.js$/, '') === name
  if (phase === PHASE_PRODUCTION_BUILD && isOf('next') && command === 'build') prepareBuild()
  if (phase === PHASE_PRODUCTION_SERVER && isOf('next') && command === 'start') refuseToStart()
  if (phase !== PHASE_DEVELOPMENT_SERVER) return
  shareContentEvents()
  // Not what `next dev` leaves behind to send its telemetry, nor our own `dev`.
  if (isOf('start-server')) await serveInstead()
}

function prepareBuild() {
  if (process.env[PREPARED]) return
  process.env[PREPARED] = '1'
  // A document is wrong, say, and that was reported.
  if (run('prepare-build') !== 0) process.exit(1)
  process.once('exit', (code) => {
    if (code === 0) cpSync(NOTES, BUILD, { recursive: true })
  })
}

/** It would serve without redirects, previews, headers and everything else of `server/`. */
function refuseToStart() {
  refuse(
    'Báo không chạy bằng `next start`, vì như thế thiếu máy chủ của báo: hãy chạy `npm start`.',
    '`next start` would serve a weaker site: run `npm start` instead.',
  )
}

function refuse(reason, english) {
  console.error(`${reason}\n(${english})`)
  process.exit(1)
}

/**
 * The site's own server takes the place of the one that Next.js has begun to listen with, and its address: however
 * one begins, development is the same. Next.js waits for its configuration, which never comes.
 */
async function serveInstead() {
  if (process.env[PREPARED]) return
  process.env[PREPARED] = '1'
  const server = process._getActiveHandles().find((handle) => handle instanceof Server)
  if (!server)
    refuse(
      'Máy chủ của báo nói http: hãy chạy `npx next dev` không có --experimental-https.',
      'the site serves http: run `next dev` without --experimental-https.',
    )
  const { address, port } = server.address()
  server.close()
  server.closeAllConnections()
  // The one it has without `--hostname` is the default of the site's own server, too.
  if (address !== '::') process.env.HOSTNAME = address
  process.env.PORT = String(port)
  process.argv = [process.execPath, path.resolve(RUN), 'dev']
  await import(pathToFileURL(path.resolve(RUN)))
  await new Promise(() => undefined)
}

function run(command) {
  return spawnSync(process.execPath, [RUN, command], { stdio: 'inherit' }).status
}
