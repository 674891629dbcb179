/** A line of a scraped page: its number in the file, from 1, and its text without outer space. */
export type Line = { readonly line: number; readonly text: string }

/**
 * The lines of a scraped page that hold text, cleaned: NFC, `Ð` as `Đ`, ordinary single spaces,
 * nothing invisible. Takes the file's bytes; throws a TypeError when they are not UTF-8.
 */
export function readPage(bytes: Uint8Array): Line[] {
  return new TextDecoder('utf-8', { fatal: true })
    .decode(bytes)
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ line: index + 1, text: cleanLine(text) }))
    .filter(({ text }) => text !== '')
}

function cleanLine(text: string): string {
  return text
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .normalize('NFC')
    .replaceAll('Ð', 'Đ')
}
