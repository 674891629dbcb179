/**
 * The time by the paper's clock, for the open page. A reader's own clock may be wrong by any amount, so
 * it is never asked: the page states when it was rendered, and time goes by the same on every machine.
 */
type Known = { readonly serverTime: number; readonly since: number }

let known: Known | undefined

/** What time it was on the paper's clock, milliseconds since 1970, when the page's own stood at `since`. */
export function setClock(serverTime: number, since = performance.now()): void {
  // Answers of a cache tell an older time than is known by now.
  if (
    Number.isFinite(serverTime) &&
    serverTime - since > (known ? known.serverTime - known.since : -Infinity)
  )
    known = { serverTime, since }
}

/** The time now, milliseconds since 1970; undefined before anything was told. */
export function paperTime(): number | undefined {
  return known && known.serverTime + performance.now() - known.since
}
