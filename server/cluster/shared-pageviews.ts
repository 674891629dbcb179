import { HOURS_COUNTED, hourOf, MOST_LISTED, type PageviewCount } from '@/lib/store'
import type { ClusterRedis } from './cluster-redis'

/** How long the counts of an hour lie in Redis, seconds: as long as they count, and one more. */
const CACHED_S = (HOURS_COUNTED + 1) * 3600

/** More stories than this wait for Redis only when somebody makes it up. */
const MOST_WAITING = 5_000

/** How many hours back are asked for each time: the one that may just have ended, too. */
const ASKED_HOURS = 2

/** The reads that all servers of a cluster have counted together. */
export type SharedPageviews = {
  /**
   * Adds what this server has counted, and resolves with what all have of the hours that may have
   * changed; of all that count where this server was alone, or has just started. Nothing without Redis.
   */
  exchange(counts: readonly PageviewCount[], now: number): Promise<PageviewCount[]>
}

/** Starts with nothing of this server. What cannot be added now is added later. */
export function sharePageviews(redis: ClusterRedis): SharedPageviews {
  const waiting = new Map<string, PageviewCount>()
  let wasAlone = true
  const note = (count: PageviewCount) => {
    const key = `${count.hour} ${memberOf(count)}`
    const before = waiting.get(key)
    if (before || waiting.size < MOST_WAITING)
      waiting.set(key, { ...count, count: count.count + (before?.count ?? 0) })
  }
  const ask = (hours: readonly number[]) =>
    redis.ask(async (client) => {
      const work = client.multi()
      for (const count of waiting.values()) {
        work.zincrby(nameOf(count.hour), count.count, memberOf(count))
        work.expire(nameOf(count.hour), CACHED_S)
      }
      for (const hour of hours) work.zrevrange(nameOf(hour), 0, MOST_LISTED - 1, 'WITHSCORES')
      const results = (await work.exec()) ?? []
      return results.slice(-hours.length).map(([, answers]) => answers as string[])
    })
  return {
    async exchange(counts, now) {
      for (const count of counts) note(count)
      const asked = wasAlone ? HOURS_COUNTED : ASKED_HOURS
      const hours = Array.from({ length: asked }, (_, index) => hourOf(now) - index)
      const answers = await ask(hours)
      wasAlone = answers === undefined
      if (answers === undefined) return []
      waiting.clear()
      return answers.flatMap((list, index) => countsOf(list, hours[index] ?? 0))
    },
  }
}

function nameOf(hour: number): string {
  return `trang-nhat:reads:${hour}`
}

function memberOf({ kind, slug }: PageviewCount): string {
  return `${kind}/${slug}`
}

/** What Redis has of an hour: names and counts in turn. */
function countsOf(list: readonly string[], hour: number): PageviewCount[] {
  return list.flatMap((member, index) => {
    const [, kind, slug] = /^(article|headline)\/(.+)$/.exec(member) ?? []
    const isStory = index % 2 === 0 && slug !== undefined
    if (!isStory) return []
    return [{ kind: kind as PageviewCount['kind'], slug, hour, count: Number(list[index + 1]) }]
  })
}
