import { createHmac, timingSafeEqual } from 'node:crypto'
import { PASS_NAME } from '@/lib/config'
import { ENDPOINTS } from '@/lib/routes'

/** How long a preview link works, milliseconds: a story is read over within three days. */
export const PASS_LIVES_MS = 3 * 24 * 60 * 60 * 1000

/** What a pass of the newsroom is signed for, and where browsers send it. */
export const DESK_PASS = ENDPOINTS.editor.path.replace(/\/$/, '')

/** What a pass is worth for an address at a time. */
export type Verdict = 'valid' | 'expired' | 'forged'

/**
 * Makes the pass for the one story at `address` (`/cong-nghe/ten-bai`), good until `until`
 * (milliseconds since 1970): `<seconds>.<HMAC-SHA256>`.
 */
export function makePass(secret: string, address: string, until: number): string {
  const seconds = String(Math.floor(until / 1000))
  return `${seconds}.${signature(secret, address, seconds)}`
}

/** Judges a pass for an address at `now` (milliseconds since 1970). */
export function judgePass(secret: string, address: string, pass: string, now: number): Verdict {
  const [seconds = '', given = '', ...more] = pass.split('.')
  if (!/^\d{1,12}$/.test(seconds) || more.length > 0) return 'forged'
  const expected = Buffer.from(signature(secret, address, seconds))
  const actual = Buffer.from(given)
  const isSigned = actual.length === expected.length && timingSafeEqual(actual, expected)
  if (!isSigned) return 'forged'
  return now < endOfPass(pass) ? 'valid' : 'expired'
}

/** Until when a pass says it is good, milliseconds since 1970. */
export function endOfPass(pass: string): number {
  return Number(pass.split('.', 1)[0]) * 1000
}

/** The link that shows the story at `address` to whoever has it. `site` is `https://host`. */
export function previewLink(secret: string, site: string, address: string, now: number): string {
  return `${site}${address}?${PASS_NAME}=${makePass(secret, address, now + PASS_LIVES_MS)}`
}

/** The link that opens the newsroom's own pages to whoever has it. `site` is `https://host`. */
export function deskLink(secret: string, site: string, now: number): string {
  const pass = makePass(secret, DESK_PASS, now + PASS_LIVES_MS)
  return `${site}${ENDPOINTS.desk.path}?${PASS_NAME}=${pass}`
}

function signature(secret: string, address: string, seconds: string): string {
  return createHmac('sha256', secret)
    .update(`${PASS_NAME}\n${address}\n${seconds}`)
    .digest('base64url')
}
