import type { DocumentState } from './stored-record'

/** What `approval` may say. */
export const APPROVALS = { 'cho-duyet': 'Chờ duyệt', 'da-duyet': 'Đã duyệt' } as const

type LifeFields = {
  readonly draft?: unknown
  readonly unpublished?: unknown
  readonly approval?: unknown
  /** Milliseconds since 1970. */
  readonly publishedAt?: number | undefined
}

/**
 * Where a document is in its life, told from its fields. `approvalFrom` (milliseconds since 1970) is when the paper
 * began to want an approval of each story, where it does: what is public from then on, or has no time, waits for one.
 */
export function stateOf(
  { draft, unpublished, approval, publishedAt = Number.POSITIVE_INFINITY }: LifeFields,
  approvalFrom = Number.POSITIVE_INFINITY,
): DocumentState {
  if (draft === true) return 'draft'
  if (unpublished !== undefined) return 'withdrawn'
  const isWanted = approvalFrom !== Number.POSITIVE_INFINITY && publishedAt >= approvalFrom
  const isWaiting = isWanted ? approval !== 'da-duyet' : approval === 'cho-duyet'
  return isWaiting ? 'waiting' : 'public'
}
