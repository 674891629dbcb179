/** A line of a scraped page: its number in the file, from 1, and its text without outer space. */
export type Line = { readonly number: number; readonly text: string }

/**
 * The lines of a scraped page that hold text, cleaned: NFC, `Ð` as `Đ`, ordinary spaces only.
 * Takes the file's bytes; throws a TypeError when they are not UTF-8.
 */
export function readPage(bytes: Uint8Array): Line[] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  return text
    .normalize('NFC')
    .replaceAll('Ð', 'Đ')
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ number: index + 1, text: cleanSpaces(line) }))
    .filter(({ text }) => text !== '')
}

function cleanSpaces(line: string): string {
  return line.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim()
}
