import { rmSync } from 'node:fs'
import { contentVersion } from '../../lib/content'
import { noteContentOfBuild } from '../../server/content-change'
import { buildEnhancements } from '../build-enhancements'
import { isBuildCurrent, markBuildCurrent } from './build-inputs'
import { runNodeOrExit } from './child'

const RUN = 'scripts/run.mjs'
const NEXT = 'node_modules/next/dist/bin/next'

/** Compiles the content in a process of its own. Ends this process when a document is wrong. */
export async function compile(): Promise<void> {
  await runNodeOrExit(RUN, ['compile'])
}

/** Compiles the content and builds the site from it. Ends this process when either fails. */
export async function build(): Promise<void> {
  await compile()
  await buildEnhancements()
  // What earlier builds cached of their data would show in the pages of this one.
  rmSync('.next/cache/fetch-cache', { recursive: true, force: true })
  const builtFrom = contentVersion()
  await runNodeOrExit(NEXT, ['build'], {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  })
  noteContentOfBuild(builtFrom)
  markBuildCurrent()
}

/** Compiles the content, and builds the site only where its build is out of date. */
export async function buildIfNeeded(): Promise<void> {
  if (isBuildCurrent()) await compile()
  else await build()
}
