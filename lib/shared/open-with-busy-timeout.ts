import Database from 'libsql'

/** For how long a store that another process has to itself is waited for, milliseconds. */
const BUSY_TIMEOUT_MS = 5_000

/**
 * Opens a SQLite file, making it where it is missing. Every question to it waits, from the first one on,
 * while another process has it to itself: at most `busyTimeoutMs` milliseconds. That is no damage.
 */
export function openWithBusyTimeout(
  file: string,
  busyTimeoutMs = BUSY_TIMEOUT_MS,
): Database.Database {
  return new Database(file, { timeout: busyTimeoutMs })
}

/** Whether a question failed because another process still has the store to itself. */
export function isLocked(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && /^SQLITE_(?:BUSY|LOCKED)/.test(code)
}
