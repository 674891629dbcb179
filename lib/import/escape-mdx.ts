/** Lines that MDX or Markdown would take for something other than a paragraph. */
const SPECIAL_START =
  /^(#{1,6}(?= |$)|[-+*](?= |$)|>|={2,}|-{2,}|\d{1,9}[.)](?= |$)|import\b|export\b|~{3,}|:{3,})/

/**
 * Text as a paragraph of MDX that reads exactly as the text does: every character that means
 * something there is escaped. Takes one line.
 */
export function escapeMdx(text: string): string {
  const inline = text.split(ADDRESS).map(escapePart).join('')
  const start = SPECIAL_START.exec(text)?.[0]
  if (!start) return inline
  if (/^[ie]/.test(start)) return `&#x${start.charCodeAt(0).toString(16)};${inline.slice(1)}`
  // An ordered list's number takes its escape before the dot.
  const at = /^\d/.test(start) ? start.length - 1 : 0
  return inline.startsWith('\\') ? inline : `${inline.slice(0, at)}\\${inline.slice(at)}`
}

/** Addresses become links by themselves, and an escape within would become part of them. */
const ADDRESS = /((?:https?:\/\/|www\.)[^\s{}<\\]+)/i

function escapePart(part: string, index: number): string {
  const isAddress = index % 2 === 1
  return isAddress
    ? part
    : part.replace(/[\\{}<`*_[\]|~&]/g, (found) => ESCAPES[found] ?? `\\${found}`)
}

// `&lt;` and `&amp;` are safer than a backslash, which MDX does not know before `<`.
const ESCAPES: Readonly<Record<string, string>> = { '<': '&lt;', '&': '&amp;' }
