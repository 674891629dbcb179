import { createHash } from 'node:crypto'
import type { ClusterRedis } from './cluster-redis'

/** How long the cluster remembers, seconds: a day longer than anybody repeats a request by mistake. */
const REMEMBERED_S = 8 * 24 * 3600

/**
 * Remembers a word for the whole cluster; returns whether it is new to it. Without Redis every word is:
 * then each server has only its own memory.
 */
export async function rememberTogether(redis: ClusterRedis, word: string): Promise<boolean> {
  const answer = await redis.ask((client) =>
    client.set(nameOf(word), '1', 'EX', REMEMBERED_S, 'NX'),
  )
  return answer !== null
}

/** Has the whole cluster forget a word. */
export async function forgetTogether(redis: ClusterRedis, word: string): Promise<void> {
  await redis.ask((client) => client.del(nameOf(word)))
}

function nameOf(word: string): string {
  return `trang-nhat:seen:${createHash('sha256').update(word).digest('base64url')}`
}
