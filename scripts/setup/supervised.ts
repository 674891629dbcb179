import { setting, storePath } from '@/lib/config'
import { setStoreAside } from '@/lib/store'

/** The end of who would start it again (`scripts/supervise.mjs`), even by SIGKILL, ends a server in order. */
export function endWithSupervisor(): void {
  if (setting('SUPERVISED') === undefined) return
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
}

/**
 * Sets the store aside where the server before this one was ended by its driver, as at damage; it is compiled
 * anew. The system's SIGKILL says nothing of the store.
 */
export function setDamagedStoreAside(): void {
  if (setting('RESTARTED_AFTER') !== 'SIGKILL') setStoreAside(storePath())
}
