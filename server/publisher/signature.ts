import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** How far a request's own time may be from ours, milliseconds. */
const WINDOW_MS = 5 * 60 * 1000

/** How many requests without a time of their own (GitHub's) are remembered. */
const REMEMBERED = 10_000

/** How what is signed begins in our own way. GitHub sends JSON or a form. */
const OWN_FORM = /^\d{1,12}\./

/**
 * What becomes of a request. One that was accepted can be taken back: nothing came of it, and whoever
 * sends it again is to be heard.
 */
export type Verdict = { readonly takeBack: () => Promise<void> } | 'refused' | 'replayed'

/** Judges a request by its headers and raw body, at `now` (milliseconds since 1970). */
export type SignatureCheck = (
  headers: IncomingHttpHeaders,
  body: Buffer,
  now: number,
) => Promise<Verdict>

/** What several servers remember of requests, by their keys. */
export type OthersMemory = {
  /** Whether other servers, too, have never had a request of this key; they have from now on. */
  isNew(key: string): Promise<boolean>
  forget(key: string): Promise<void>
}

/**
 * Makes the check for one secret, or several with blanks or commas between, as while one takes the place
 * of another. Accepted once each are:
 * - `X-Publish-Timestamp` (seconds since 1970, within 5 minutes) with `X-Publish-Signature:
 *   sha256=…`, the HMAC-SHA256 of `<timestamp>.<body>`;
 * - GitHub's `X-Hub-Signature-256: sha256=…`, the HMAC-SHA256 of the body, which names its commit
 *   (https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries).
 */
export function makeSignatureCheck(secrets: string, others: OthersMemory): SignatureCheck {
  const known = secrets.split(/[\s,]+/).filter(Boolean)
  const seen = new Map<string, number>()
  return async (headers, body, now) => {
    forgetOld(seen, now)
    const key = firstOf(known, (secret) => signedKey(secret, headers, body, now))
    if (!key) return 'refused'
    if (seen.has(key)) return 'replayed'
    seen.set(key, now)
    if (!(await others.isNew(key))) return 'replayed'
    return {
      async takeBack() {
        seen.delete(key)
        await others.forget(key)
      },
    }
  }
}

/** What is found with the first of the secrets with which anything is. */
function firstOf<T>(
  secrets: readonly string[],
  find: (secret: string) => T | undefined,
): T | undefined {
  for (const secret of secrets) {
    const found = find(secret)
    if (found !== undefined) return found
  }
  return undefined
}

/** What tells one soundly signed request from another; undefined when it is not soundly signed. */
function signedKey(
  secret: string,
  headers: IncomingHttpHeaders,
  body: Buffer,
  now: number,
): string | undefined {
  const timestamp = headers['x-publish-timestamp']
  if (typeof timestamp === 'string') {
    const isTimely =
      /^\d{1,12}$/.test(timestamp) && Math.abs(now - Number(timestamp) * 1000) <= WINDOW_MS
    const signed = Buffer.concat([Buffer.from(`${timestamp}.`), body])
    const given = headers['x-publish-signature']
    return isTimely && isSigned(secret, signed, given) ? `own ${String(given)}` : undefined
  }
  // What we ourselves have signed, told again as GitHub's, would be good for ever.
  if (OWN_FORM.test(body.toString('latin1'))) return undefined
  const given = headers['x-hub-signature-256']
  return isSigned(secret, body, given) ? `github ${String(given)}` : undefined
}

function isSigned(secret: string, signed: Buffer, given: unknown): boolean {
  const expected = Buffer.from(
    `sha256=${createHmac('sha256', secret).update(signed).digest('hex')}`,
  )
  const actual = Buffer.from(typeof given === 'string' ? given : '')
  return actual.length === expected.length && timingSafeEqual(actual, expected)
}

/** Our own requests expire with their window; GitHub's are kept as long as there is room. */
function forgetOld(seen: Map<string, number>, now: number): void {
  for (const [key, at] of seen) {
    const isExpired = key.startsWith('own ') && now - at > 2 * WINDOW_MS
    if (isExpired || seen.size > REMEMBERED) seen.delete(key)
  }
}
