import { rmSync } from 'node:fs'
import { contentVersion } from '../../lib/content'
import { noteContentOfBuild } from '../../server/cache/prerendered'
import { WEB_EDITOR_FOLDER } from '../../server/web-editor/editor-settings'
import { isRelease, refuseOtherSettings } from '../release/built-with'
import { isBuildCurrent, markBuildCurrent } from './build-inputs'
import { runNode, runNodeOrExit } from './child'

const RUN = 'scripts/run.mjs'
const NEXT = 'node_modules/next/dist/bin/next'

/**
 * Checks every document, changed or not: another one's leaving may have left a link dead. Ends this
 * process when one is wrong.
 */
export async function checkAll(): Promise<void> {
  await runNodeOrExit(RUN, ['check', '--errors'])
}

/**
 * Compiles all of the content in a process of its own. Ends this process when a document is wrong.
 */
export async function compile(): Promise<void> {
  await runNodeOrExit(RUN, ['compile'])
}

/**
 * Compiles what is sound. A site that was live before starts again whatever an editor left half
 * done: what is wrong is told, and its last good version stays. The first time, nothing may be wrong.
 */
export async function compileForStart(): Promise<void> {
  if (wasLive()) await runNode(RUN, ['publish'])
  else await compile()
}

/** Builds the site from the compiled content. Ends this process when that fails. */
export async function build(): Promise<void> {
  // Loaded only here, for a release has nothing to build with.
  const { buildEnhancements } = await import('../build-enhancements')
  const { buildWebEditor } = await import('../../server/web-editor/build-web-editor')
  await buildEnhancements()
  // What earlier builds cached of their data would show in the pages of this one.
  rmSync('.next/cache/fetch-cache', { recursive: true, force: true })
  const builtFrom = contentVersion()
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  await runNodeOrExit(NEXT, ['build'], env)
  await buildWebEditor(WEB_EDITOR_FOLDER)
  noteContentOfBuild(builtFrom)
  markBuildCurrent()
}

/** Builds the site where its build is out of date. Throws `WrongSetting` in a release built with other settings. */
export async function buildIfNeeded(): Promise<void> {
  if (isRelease()) refuseOtherSettings()
  else if (!isBuildCurrent()) await build()
}

function wasLive(): boolean {
  try {
    return contentVersion() !== ''
  } catch {
    // There is no store yet, or it cannot be read and will be made anew.
    return false
  }
}
