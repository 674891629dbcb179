/**
 * The text of an HTML file, by its bytes: what is well-formed UTF-8 is UTF-8, whatever the page says of
 * itself. Only other bytes are read by the encoding the page names, or as Windows-1258. Throws a
 * TypeError when they are not that, either.
 */
export function decodeHtml(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes)
  if (wide) return new TextDecoder(wide, { fatal: true }).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not UTF-8: the page has to say what it is.
    return new TextDecoder(namedEncoding(bytes), { fatal: true }).decode(bytes)
  }
}

/** UTF-16, told by its mark, or by every other byte of its first tag being zero. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first && second === 0 && third && fourth === 0) return 'utf-16le'
  return first === 0 && second && third === 0 && fourth ? 'utf-16be' : undefined
}

/** Marks that Windows-1258 writes after a letter, where Western encodings have `Ì`, `Ò`, `Þ`, `ì`, `ò`. */
const TONE_AFTER_LETTER = /[aeiouyâêôăơư][\u0300\u0301\u0303\u0309\u0323]/i

function namedEncoding(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const named = /<(?:meta|\?xml)[^>]+(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]
  const label = named && labelOf(named)
  const vietnamese = new TextDecoder('windows-1258')
  if (!label || /^utf-/.test(label)) return label?.startsWith('utf-8') ? 'utf-8' : 'windows-1258'
  const isWestern = label === 'windows-1252'
  return isWestern && TONE_AFTER_LETTER.test(vietnamese.decode(bytes)) ? 'windows-1258' : label
}

/** The encoding that browsers take a name for; undefined where there is none of that name. */
function labelOf(name: string): string | undefined {
  try {
    return new TextDecoder(name).encoding
  } catch {
    return undefined
  }
}
