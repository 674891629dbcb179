/** A sign, or where text that is taken as it stands begins and ends. */
const SIGNS = /<!\[CDATA\[|\]\]>|&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{0,31});)/gi

/** Longer than any sign with the name behind it, letters: so much waits for what comes. */
const LONGEST = 48

/**
 * Takes an XML file piece by piece and returns it piece by piece, with each `&` that begins no entity written as
 * one: a reader of XML takes all up to the next semicolon for its name, stories and all.
 */
export function loneAmpersands(): (piece: string, isLast: boolean) => string {
  let [waiting, isRaw] = ['', false]
  return (piece, isLast) => {
    const text = waiting + piece
    const end = isLast ? text.length : Math.max(0, text.length - LONGEST)
    let [done, at] = ['', 0]
    SIGNS.lastIndex = 0
    for (let match = SIGNS.exec(text); match && match.index < end; match = SIGNS.exec(text)) {
      const [sign] = match
      const isMeant = sign !== '&' || isRaw
      done += text.slice(at, match.index) + (isMeant ? sign : '&amp;')
      at = match.index + sign.length
      if (sign !== '&') isRaw = sign !== ']]>'
    }
    const until = Math.max(at, end)
    waiting = text.slice(until)
    return done + text.slice(at, until)
  }
}
