import { decodedAddress, formerKey } from '@/lib/routes'
import type { Redirect } from './redirect'

/** What is wrong with a line, by what it is called in the check's words. */
export type RedirectFault = {
  readonly line: number
  readonly what: 'form' | 'from' | 'to' | 'twice' | 'stars' | 'too-many'
  /** What is written there; of an address that is there twice, the first line of it. */
  readonly written: string
}

/** A line: `address: target`, either in quotes where YAML would read something else. */
const LINE =
  /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|((?!["'#])(?:[^\s:]|:(?=\S)|[ \t]+(?=[^\s#:]))+)):[ \t]+(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|(\S*[^\s:]))[ \t]*(?:[ \t]#.*)?$/

/** So many rules are looked up as fast as one; and more no paper has. */
export const MOST_REDIRECTS = 1_000_000
/** Each of these is tried for each address that is not there. */
export const MOST_PATTERNS = 1_000
const MOST_STARS = 3
const LONGEST_LINE = 6_000

/**
 * Reads a file of rules: YAML of one level, a line an address, so that hundreds of thousands are read in no time.
 * A wrong line costs no other.
 */
export function readRedirects(text: string): { rules: Redirect[]; faults: RedirectFault[] } {
  const rules = new Map<string, Redirect>()
  const faults: RedirectFault[] = []
  let patterns = 0
  for (const [index, written] of text.split(/\r?\n/).entries()) {
    const line = index + 1
    if (/^\s*(?:#|$)/.test(written) || written === '---') continue
    const read = readLine(written, line)
    if ('what' in read) {
      faults.push(read)
      continue
    }
    const before = rules.get(read.from)
    if (before) faults.push({ line, what: 'twice', written: String(before.line) })
    else if (rules.size >= MOST_REDIRECTS)
      return { rules: [...rules.values()], faults: [...faults, tooMany(line)] }
    else {
      patterns += read.from.includes('*') ? 1 : 0
      if (patterns > MOST_PATTERNS && read.from.includes('*')) faults.push(tooMany(line))
      else rules.set(read.from, read)
    }
  }
  return { rules: [...rules.values()], faults }
}

function tooMany(line: number): RedirectFault {
  return { line, what: 'too-many', written: '' }
}

function readLine(written: string, line: number): Redirect | RedirectFault {
  const fault = (what: RedirectFault['what'], words = written): RedirectFault => ({
    line,
    what,
    written: words,
  })
  const found =
    written.length > LONGEST_LINE ? undefined : LINE.exec(written.replace(/^\uFEFF/, ''))
  if (!found) return fault('form')
  const [, double, single, plain = '', toDouble, toSingle, toPlain = ''] = found
  const address = unquoted(double, single, plain)
  const to = unquoted(toDouble, toSingle, toPlain)
  if (address === undefined || to === undefined) return fault('form')
  const from = keyOf(address)
  if (from === undefined) return fault('from', address)
  const stars = from.split('*').length - 1
  if (stars > MOST_STARS || to.split('*').length - 1 > stars) return fault('stars')
  if (to === '410') return { from, line }
  return isTarget(to) ? { from, to, line } : fault('to', to)
}

function unquoted(double: string | undefined, single: string | undefined, plain: string) {
  if (single !== undefined) return single.replaceAll("''", "'")
  if (double === undefined) return plain.trim()
  try {
    return JSON.parse(`"${double}"`) as string
  } catch {
    // An escape of YAML's that JSON has not: nobody needs one in an address.
    return undefined
  }
}

function keyOf(address: string): string | undefined {
  if (
    !address.startsWith('/') ||
    address.startsWith('//') ||
    /[\s#\p{Cc}]/u.test(address.trim().replaceAll(' ', ''))
  )
    return undefined
  const [path = '', query = ''] = address.split(/\?(.*)/s)
  return formerKey(decodedAddress(path), decodedAddress(query))
}

/** A page here, or a whole address of elsewhere. */
function isTarget(to: string): boolean {
  if (/[\s\\\p{Cc}]/u.test(to)) return false
  if (to.startsWith('/')) return !to.startsWith('//')
  return /^https?:\/\//i.test(to) && URL.canParse(to)
}
