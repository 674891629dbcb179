import type { Problem } from '@/lib/model'

/** What pages that are open in a browser are told under `npm run dev` and `next dev`. */
export type ContentEvent = {
  /** What is on the screen is to be asked for again: its words, or all of it with its script. */
  readonly changed: 'nothing' | 'content' | 'script'
  /** What is wrong in the content now; documents that are wrong stay as they were. */
  readonly problems: readonly Problem[]
}

/** Brings events from the publisher to pages; new listeners get what is wrong at once. */
export type ContentEvents = {
  /** Without `problems`, those told before are still there. */
  send(event: Pick<ContentEvent, 'changed'> & Partial<ContentEvent>): void
  /** Returns what ends listening. */
  listen(listener: (event: ContentEvent) => void): () => void
}

/** The one of this process, which `scripts/setup/content-events.mjs` makes; server and pages share it. */
export function contentEvents(): ContentEvents {
  const shared = globalThis as unknown as Record<symbol, ContentEvents>
  const events = shared[Symbol.for('trang-nhat.content-events')]
  if (!events) throw new Error('there are content events only while developing')
  return events
}
