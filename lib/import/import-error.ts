import type { Message } from './page'

/** Something the person at the keyboard can fix; the message is all they need to read. */
export class ImportError extends Error {
  override readonly name = 'ImportError'
}

/** An ImportError in both languages. */
export function importError(message: Message): ImportError {
  return new ImportError(inBothLanguages(message))
}

/** Vietnamese, and its English on the line beneath. */
export function inBothLanguages({ vietnamese, english }: Message): string {
  return `${vietnamese}\n  (${english})`
}

/** What the system says of a failure: `ENOENT: no such file or directory`. */
export function systemMessage(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.split('\n')[0] ?? message
}
