import { LRUCache } from 'lru-cache'

/** Who has not asked for so long, milliseconds, has the story open no more: the web editor asks every second. */
const OPEN_FOR_MS = 6_000

/** So many windows are known at a time. */
const MOST = 500

/** Tells how many others have a story open, and takes down that `reader`, a window's word for itself, has. */
export function openStories(): (file: string, reader: string, now: number) => number {
  const seen = new LRUCache<string, { readonly file: string; readonly at: number }>({ max: MOST })
  return (file, reader, now) => {
    if (/^[\w-]{8,40}$/.test(reader)) seen.set(reader, { file, at: now })
    return [...seen.entries()].filter(
      ([other, { file: open, at }]) => other !== reader && open === file && now - at < OPEN_FOR_MS,
    ).length
  }
}
