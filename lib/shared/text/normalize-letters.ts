/** The same text with its letters as the newspaper keeps them: composed (NFC), and `Đ` for `Ð`. */
export function normalizeLetters(text: string): string {
  return text.normalize('NFC').replaceAll('Ð', 'Đ')
}
