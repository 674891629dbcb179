/** A text of at most so many letters, cut between two words. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most >> 1)).replace(/[\s,;:–—-]+$/, '')}…`
}
