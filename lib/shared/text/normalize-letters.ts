/**
 * Letters of other languages that look like Đ and đ and stand for them: eth and its African kin. Within
 * a word a small eth is Icelandic (Guðmundsson): Vietnamese has đ at the beginning of words only.
 */
export const LOOK_ALIKE = /[ÐƉ]|(?<!\p{L})[ðɖ]/gu

/** The same text with its letters as the newspaper keeps them: composed (NFC), `Đ` and `đ` for their look-alikes. */
export function normalizeLetters(text: string): string {
  return text
    .normalize('NFC')
    .replace(LOOK_ALIKE, (letter) => (letter === 'Ð' || letter === 'Ɖ' ? 'Đ' : 'đ'))
}
