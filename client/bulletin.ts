import type { Bulletin } from '@/lib/shared/bulletin'
import { tellNews } from './arrivals'
import { savesData } from './elements'
import { paperTime, setClock } from './page-clock'

/** How often the paper is asked, milliseconds: what is urgent is to be seen within ten seconds. */
const EVERY_MS = 6_000
/** The same for who saves data, and has not come to follow an event: some 20 kilobytes an hour, milliseconds. */
const SAVING_MS = 60_000
/** The longest wait after failures, milliseconds. */
const LONGEST_MS = 60_000

/** An answer that has not come by then may never come, milliseconds. */
const PATIENCE_MS = 30_000

/** Asks the paper every few seconds, while somebody looks, for what open pages have to show. */
export function followBulletin(): void {
  const isSaving = savesData() && !document.querySelector('[data-live]')
  const wait = isSaving ? SAVING_MS : EVERY_MS
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let askedAt = Date.now()
  const ask = async () => {
    askedAt = Date.now()
    plan(PATIENCE_MS)
    try {
      const { latest, khan, live } = await fetchBulletin()
      await Promise.all([tellNews(latest), showUrgent(khan), followEvent(live)])
      failures = 0
    } catch {
      // No line, or the paper is busy: later, and more seldom.
      failures++
    }
    plan()
  }
  const plan = (least = 0) => {
    clearTimeout(timer)
    const pause = Math.max(least, Math.min(LONGEST_MS, wait * 2 ** failures))
    // Nobody looks: it goes on when somebody does.
    if (!document.hidden) timer = setTimeout(ask, Math.max(0, askedAt + pause - Date.now()))
  }
  document.addEventListener('visibilitychange', () => plan())
  addEventListener('online', ask)
  plan()
  showUrgent()
}

async function fetchBulletin(): Promise<Bulletin> {
  const answer = await fetch(ADDRESSES.bulletin)
  if (!answer.ok) throw new Error(`status ${answer.status}`)
  // Where the machine has slept meanwhile, this says for how long.
  setClock(Date.parse(answer.headers.get('date') ?? ''))
  return (await answer.json()) as Bulletin
}

/** Without word from the paper, what the page has is looked at by itself. */
async function showUrgent(khan?: Bulletin['khan']): Promise<void> {
  if (khan || document.querySelector('.khan'))
    (await import('./breaking')).showBreaking(paperTime, khan)
}

/** A live event that is another one than its page shows is looked at. */
async function followEvent(live: Bulletin['live'] = {}): Promise<void> {
  const place = document.querySelector<HTMLElement>('[data-live]')
  const version = live[location.pathname]
  if (place && place.dataset.live !== version) await (await import('./live')).takeIn(place, version)
}
