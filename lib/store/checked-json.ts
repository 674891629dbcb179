import { createHash } from 'node:crypto'

/** How a checked text begins. It is JSON as a whole, so that SQL can look into it. */
const BEGINNING = '{"sum":"'
const SUM_CHARS = 12
const AFTER_SUM = BEGINNING.length + SUM_CHARS + 2

/** What the store holds is not what was written into it. */
export class Damaged extends Error {
  override readonly name = 'Damaged'
}

/** What SQLite says of a file that is not as it was written; one that ends too soon, too. */
const DAMAGE = /^SQLITE_(?:CORRUPT|NOTADB|CONSTRAINT|IOERR_SHORT_READ|IOERR_CORRUPTFS)/

/** Whether a question to the store, or what was made of its answer, failed because the file is damaged. */
export function isDamage(error: unknown): boolean {
  if (error instanceof Damaged || error instanceof SyntaxError) return true
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && DAMAGE.test(code)
}

/** An object as JSON that begins with a sum of the rest: damage that leaves a text readable is found, too. */
export function toCheckedJson(value: object): string {
  const rest = JSON.stringify(value).slice(1)
  return `${BEGINNING}${sumOf(rest)}"${rest === '}' ? ' ' : ','}${rest}`
}

/** The object of a text that `toCheckedJson` has made. Throws `Damaged` on any other. */
export function parseCheckedJson(text: string): unknown {
  const rest = text.slice(AFTER_SUM)
  const isWhole = text.slice(BEGINNING.length, BEGINNING.length + SUM_CHARS) === sumOf(rest)
  if (!isWhole) throw new Damaged('a record is not as it was written')
  return JSON.parse(`{${rest}`)
}

function sumOf(text: string): string {
  return createHash('sha1').update(text).digest('base64url').slice(0, SUM_CHARS)
}
