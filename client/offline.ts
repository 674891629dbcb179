import { savedPaths } from './cached-pages'
import { savesData } from './elements'
import { recall, remember } from './memory'
import { registerWorker } from './register-worker'

/** How often saved stories are asked for again, milliseconds. */
const CHECK_EVERY_MS = 6 * 3_600_000

/** Prepares reading without a line, once the browser has nothing better to do. */
export function prepareForOffline(): void {
  const prepare = () => {
    // The first saved story brings the worker to readers who save data.
    if (!savesData()) registerWorker()
    checkSaved()
  }
  if ('requestIdleCallback' in window) requestIdleCallback(prepare)
  else setTimeout(prepare)
}

async function checkSaved(): Promise<void> {
  // A clock that was ahead and is set right again must not put it off.
  const isDue = Math.abs(Date.now() - Number(recall('saved-checked-at'))) > CHECK_EVERY_MS
  if (!isDue || !('caches' in window) || !navigator.onLine) return
  if ((await savedPaths()).length === 0) return
  remember('saved-checked-at', String(Date.now()))
  const { refreshSaved } = await import('./saved-stories')
  await refreshSaved()
}
