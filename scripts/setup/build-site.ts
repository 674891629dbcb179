import { WrongSetting } from '@/lib/config'
import { contentVersion } from '@/lib/query'
import { isRelease } from '../release/built-with'
import { isBuildCurrent, wasBuilt } from './build-inputs'
import { runNode, runNodeOrExit } from './child'
import { memoryLimit } from './memory-limit'
import { servingProcess } from './serving'

/** Why a site is built. */
const WHY = 'mã nguồn đã đổi, hoặc chưa từng dựng'

const RUN = 'scripts/run.mjs'

/** What `next build` takes, and room beside it, bytes. */
const BUILD_BYTES = 1.5 * 2 ** 30

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
 * done: what is wrong is reported, and its last good version stays. The first time, nothing may be wrong. One that is `restarted` was live, though
 * its store may be gone.
 */
export async function compileForStart(restarted = false): Promise<void> {
  if (restarted || wasLive()) await runNode(RUN, ['publish'])
  else await compile()
}

/**
 * Builds the site from the content as it is compiled. Ends this process when that fails. It is a command
 * of its own, for it installs what a serving site has no need of.
 */
export async function build(): Promise<void> {
  await runNodeOrExit(RUN, ['build'], { ...process.env, BUILD_FROM: 'store' })
}

/**
 * Builds the site where its build is out of date. Throws `WrongSetting` where it may not: under a running
 * server, and where less memory is `allowed` (bytes) than that takes.
 */
export async function buildIfNeeded(allowed = memoryLimit()): Promise<void> {
  if (isRelease() || isBuildCurrent()) return
  refuseWhileServed()
  if (wasBuilt() && allowed < BUILD_BYTES)
    throw new WrongSetting(
      `Phải dựng lại báo (${WHY}), mà ở đây chỉ được dùng ${Math.round(allowed / 2 ** 20)} MB bộ nhớ. Hãy chạy npm run build ngoài dịch vụ, rồi khởi động lại (needs a build)`,
    )
  console.log(`Dựng lại báo: ${WHY} (building)`)
  await build()
}

/** Throws `WrongSetting` while a server of this folder runs: its pages and files would change under it. */
export function refuseWhileServed(): void {
  const pid = servingProcess()
  if (pid === undefined) return
  throw new WrongSetting(
    `Bản dựng ở đây đang được phục vụ (tiến trình ${pid}), không thể dựng lại: ${WHY}. Hãy dựng trong một thư mục khác, hoặc dừng báo trước (the build is being served by ${pid})`,
  )
}

function wasLive(): boolean {
  try {
    return contentVersion() !== ''
  } catch {
    // There is no store yet, or it cannot be read and will be made anew.
    return false
  }
}
