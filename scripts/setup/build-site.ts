import { contentVersion } from '@/lib/query'
import { isRelease, refuseOtherSettings } from '../release/built-with'
import { isBuildCurrent } from './build-inputs'
import { runNode, runNodeOrExit } from './child'

const RUN = 'scripts/run.mjs'

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
 * done: what is wrong is reported, and its last good version stays. The first time, nothing may be wrong.
 */
export async function compileForStart(): Promise<void> {
  if (wasLive()) await runNode(RUN, ['publish'])
  else await compile()
}

/**
 * Builds the site from the content as it is compiled. Ends this process when that fails. It is a command
 * of its own, for it installs what a serving site has no need of.
 */
export async function build(): Promise<void> {
  await runNodeOrExit(RUN, ['build'], { ...process.env, BUILD_FROM: 'store' })
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
