/** As much as searches and social networks show of a description, characters. */
const LENGTH = 160

/** The beginning of a text, cut between words, with an ellipsis where something is missing. */
export function excerpt(text: string): string {
  const whole = text.replace(/\s+/g, ' ').trim()
  if (whole.length <= LENGTH) return whole
  const cut = whole.slice(0, LENGTH)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LENGTH / 2)).replace(/[\s,;:–-]+$/, '')}…`
}
