import { createHash } from 'node:crypto'

/** The digest of no documents at all. */
export const NO_DOCUMENTS = '0'.repeat(64)

/**
 * The digest of a set of documents after one has come into it, or has left it. It depends on what is
 * in the set alone, not on the order or on what was there in between: so two stores that hold the same
 * have the same digest, and a change costs as much as has changed.
 */
export function toggleInDigest(
  digest: string,
  document: { readonly path: string; readonly hash: string },
): string {
  const own = createHash('sha256').update(`${document.path}\0${document.hash}`).digest()
  const before = Buffer.from(digest, 'hex')
  return Buffer.from(before.map((byte, index) => byte ^ (own[index] ?? 0))).toString('hex')
}
