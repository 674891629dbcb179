import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** How far a request's own time may be from ours, milliseconds. */
const WINDOW_MS = 5 * 60 * 1000

/** How many requests without a time of their own (GitHub's) are remembered. */
const REMEMBERED = 10_000

/** How what is signed begins in our own way. GitHub sends JSON or a form. */
const OWN_FORM = /^\d{1,12}\./
const OWN_FORM_CHARS = 13

const SIGNATURE = /^sha256=[0-9a-f]{64}$/

/**
 * What becomes of a request. One that was accepted can be taken back: nothing came of it, and whoever
 * sends it again is to be heard.
 */
export type Verdict = { readonly takeBack: () => Promise<void> } | 'refused' | 'replayed'

/**
 * Judges a request by its headers and raw body, at `now` (milliseconds since 1970). The body is read as it comes
 * and not kept; of a request that cannot be accepted whatever follows, not at all.
 */
export type SignatureCheck = (
  headers: IncomingHttpHeaders,
  body: Chunks,
  now: number,
) => Promise<Verdict>

type Chunks = AsyncIterable<Buffer> | Iterable<Buffer>

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
 *   (https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries);
 * - GitLab's `X-Gitlab-Token`, the secret itself, with an `Idempotency-Key` or, from older ones, an
 *   `X-Gitlab-Event-UUID` that names the delivery
 *   (https://docs.gitlab.com/user/project/integrations/webhooks/).
 */
export function makeSignatureCheck(secrets: string, others: OthersMemory): SignatureCheck {
  const known = secrets.split(/[\s,]+/).filter(Boolean)
  const seen = new Map<string, number>()
  return async (headers, body, now) => {
    forgetOld(seen, now)
    const key = await signedKey(known, headers, body, now)
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

/** What tells one soundly signed request from another; undefined when it is not soundly signed. */
async function signedKey(
  secrets: readonly string[],
  headers: IncomingHttpHeaders,
  body: Chunks,
  now: number,
): Promise<string | undefined> {
  const timestamp = headers['x-publish-timestamp']
  if (typeof timestamp === 'string') {
    const isTimely =
      /^\d{1,12}$/.test(timestamp) && Math.abs(now - Number(timestamp) * 1000) <= WINDOW_MS
    const given = headers['x-publish-signature']
    const isSigned = isTimely && (await isSignedBody(secrets, `${timestamp}.`, body, given))
    return isSigned ? `own ${String(given)}` : undefined
  }
  if ('x-gitlab-token' in headers) return gitlabKey(secrets, headers, body)
  const given = headers['x-hub-signature-256']
  return (await isSignedBody(secrets, '', body, given)) ? `github ${String(given)}` : undefined
}

async function gitlabKey(
  secrets: readonly string[],
  headers: IncomingHttpHeaders,
  body: Chunks,
): Promise<string | undefined> {
  const token = headers['x-gitlab-token']
  if (!secrets.some((secret) => isSame(secret, token))) return undefined
  const digest = createHash('sha256')
  for await (const chunk of body) digest.update(chunk)
  const delivery = headers['idempotency-key'] ?? headers['x-gitlab-event-uuid'] ?? ''
  return `gitlab ${digest.update(String(delivery)).digest('hex')}`
}

/** Whether what is `given` signs the beginning and the body, with any of the secrets. */
async function isSignedBody(
  secrets: readonly string[],
  beginning: string,
  body: Chunks,
  given: unknown,
): Promise<boolean> {
  if (typeof given !== 'string' || !SIGNATURE.test(given)) return false
  const signatures = secrets.map((secret) => createHmac('sha256', secret).update(beginning))
  let first = ''
  for await (const chunk of body) {
    if (first.length < OWN_FORM_CHARS)
      first += chunk.toString('latin1', 0, OWN_FORM_CHARS - first.length)
    for (const signature of signatures) signature.update(chunk)
  }
  // What we ourselves have signed, told again as GitHub's, would be good for ever.
  if (beginning === '' && OWN_FORM.test(first)) return false
  return signatures.some((signature) => isSame(`sha256=${signature.digest('hex')}`, given))
}

/** Compares what is secret with what is given, in a time that tells nothing of where they differ. */
function isSame(secret: string, given: unknown): boolean {
  const digestOf = (text: string) => createHash('sha256').update(text).digest()
  return typeof given === 'string' && timingSafeEqual(digestOf(secret), digestOf(given))
}

/** Our own requests expire with their window; GitHub's are kept as long as there is room. */
function forgetOld(seen: Map<string, number>, now: number): void {
  for (const [key, at] of seen) {
    const isExpired = key.startsWith('own ') && now - at > 2 * WINDOW_MS
    if (isExpired || seen.size > REMEMBERED) seen.delete(key)
  }
}
