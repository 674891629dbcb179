/** Composed letters, ordinary spaces, nothing invisible, no letters of symbol fonts. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('Ð', 'Đ')
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ue000-\uf8ff]/g, '')
    .replace(/[\u00a0\u2028\u2029\u202f]|[^\P{Cc}\n]/gu, ' ')
}
