import type { Marked } from '@/lib/query'

/** A text with what was looked for marked in it. */
export function MarkedText({ pieces }: { pieces: readonly Marked[] }) {
  return pieces.map(({ text, isMatch }, index) => {
    // Pieces have no name but their place.
    const key = `${index} ${text}`
    return isMatch ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>
  })
}
