/** How long a reader waits for the paper before a kept copy is shown, milliseconds. */
export const PATIENCE_MS = 3_000

/** Why a kept copy is shown: the paper cannot be reached, is slow to answer, or has failed itself. */
export type Reason = 'offline' | 'slow' | 'failing'

/** What to show: the paper's answer, or that there is none worth showing, and why. */
export type Outcome = { readonly answer: Response } | { readonly reason: Reason }

/** An answer once all of it is there: the line may stop in the middle of it. Rejects where it breaks off. */
export async function whole(asked: Promise<Response>): Promise<Response> {
  const answer = await asked
  await answer.clone().arrayBuffer()
  return answer
}

const LATE = Symbol('late')

/**
 * What there is to show of a page that was asked for, after `PATIENCE_MS` at the latest. `asked` is the
 * paper's answer; it rejects where there is no line.
 */
export async function answerInTime(asked: Promise<Response>): Promise<Outcome> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(() => resolve(LATE), PATIENCE_MS)
  })
  try {
    const answer = await Promise.race([asked, late])
    if (answer === LATE) return { reason: 'slow' }
    return answer.status >= 500 ? { reason: 'failing' } : { answer }
  } catch {
    return { reason: 'offline' }
  } finally {
    clearTimeout(timer)
  }
}
