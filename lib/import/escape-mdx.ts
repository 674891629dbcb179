/** Starts of a line that Markdown or MDX would take for something other than a paragraph. */
const SPECIAL_START = /^(#{1,6}(?= |$)|[-+](?= |$)|>|-{2,}|\d{1,9}[.)](?= |$)|(?:im|ex)port\b)/

const SPECIAL = /[\\{}<`*_[\]|~]|&(?=#|\w+;)/g

const ADDRESS = /(?:https?:\/\/|www\.)\S+/gi

/**
 * Text as a paragraph of MDX that reads exactly as the text does: every character that means
 * something there is escaped. Takes one line without outer space.
 */
export function escapeMdx(text: string): string {
  const escaped = text.replace(ADDRESS, escapeAddress).replace(SPECIAL, '\\$&')
  const inline = escaped.replaceAll(MARK, '\\')
  return escapeStart(inline)
}

/** The text of a subhead, which trailing `#` would end early. */
export function escapeSubhead(text: string): string {
  return escapeMdx(text).replace(/ (#+)$/, ' \\$1')
}

/** Stands for a backslash that is not to be escaped; `readPage` lets no such character through. */
const MARK = '\u0000'

/**
 * The parser reads a bare address raw, so that escapes within would show. Where there are any, an
 * escape before `://` or after `www` makes it text first; it becomes a link all the same, afterwards.
 */
function escapeAddress(address: string): string {
  if (address.search(SPECIAL) < 0) return address
  return address.replace(/:(?=\/\/)|(?<=www)\./gi, (found) => `${MARK}${found}`)
}

function escapeStart(text: string): string {
  const start = SPECIAL_START.exec(text)?.[0]
  if (!start) return text
  // A letter cannot be escaped; code begins at the very start of a line.
  if (/^[ie]/.test(start)) return ` ${text}`
  // An ordered list's number takes its escape before the dot.
  const at = /^\d/.test(start) ? start.length - 1 : 0
  return `${text.slice(0, at)}\\${text.slice(at)}`
}
