import { describe, expect, it } from 'vitest'
import { NO_DOCUMENTS, toggleInDigest } from './digest'

const A = { path: 'a.mdx', hash: '1' }
const B = { path: 'b.mdx', hash: '2' }

const digestOf = (...documents: (typeof A)[]) => documents.reduce(toggleInDigest, NO_DOCUMENTS)

describe('the digest of documents', () => {
  it('is the same whatever the order, and the way, they came in', () => {
    expect(digestOf(A, B)).toBe(digestOf(B, A))
    expect(digestOf(A, B, A)).toBe(digestOf(B))
    expect(digestOf(A, A)).toBe(NO_DOCUMENTS)
  })

  it('is another for every other set, name and text', () => {
    const sets = [[], [A], [B], [A, B], [{ ...A, hash: '3' }], [{ ...A, path: 'c.mdx' }]]
    expect(new Set(sets.map((documents) => digestOf(...documents))).size).toBe(sets.length)
  })
})
