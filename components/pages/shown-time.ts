import { cookies } from 'next/headers'
import { SHOWN_TIME } from '@/lib/config'
import type { PageType } from '@/lib/routes'
import { currentView } from './current-view'

/**
 * As at which time a page is shown, milliseconds since 1970: now, but for an editor who previews the front as it will
 * be. Nobody else is asked for a cookie, so that pages stay what can be cached.
 */
export async function shownTime(type: PageType): Promise<number> {
  return (await plannedTime(type)) ?? Date.now()
}

/** The time for which an editor has chosen to see the front; undefined for all others. */
export async function plannedTime(type: PageType): Promise<number | undefined> {
  if (type !== 'front' || (await currentView()) === 'public') return undefined
  const time = Number((await cookies()).get(SHOWN_TIME)?.value)
  return Number.isSafeInteger(time) && time > 0 ? time : undefined
}
