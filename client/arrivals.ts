import { button, element, lastIndexOf, replaceContent, savesData } from './elements'
import { hrefOf, LATEST_LIST } from './latest-list'
import { setClock } from './page-clock'

/** How often newer stories are asked for, milliseconds; each reader at a moment of their own. */
const EVERY_MS = 60_000
const JITTER_MS = 20_000
/** The longest wait after failures, milliseconds. */
const LONGEST_MS = 15 * 60_000

/** Tells a reader with the page open when newer stories have arrived, and puts them in on request. */
export function watchForNews(): void {
  const list = document.querySelector(LATEST_LIST)
  const place = document.querySelector('#tin-moi-nhat + p') ?? list?.parentElement
  if (!list || !place) return
  const wait = savesData() ? LONGEST_MS : EVERY_MS
  const news = element('span', { className: 'news', ariaLive: 'polite' })
  const time = document.querySelector<HTMLElement>('#tin-moi-nhat + p time')
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let askedAt = Date.now()
  place.append(news)

  const show = (count: number) => {
    const words = TOOLS.newStories.replace('{count}', String(count))
    if (news.textContent === (count > 0 ? words : '')) return
    if (time) time.hidden = count > 0
    const more = button(words, async () => {
      const { putNewsIn } = await import('./put-news-in')
      if (await putNewsIn(list, time)) show(0)
    })
    more.className = 'tool'
    replaceContent(news, ...(count > 0 ? [more] : []))
  }
  const ask = async () => {
    askedAt = Date.now()
    try {
      show(countNew(list, await fetchLatest()))
      failures = 0
    } catch {
      // No line, or the paper is busy: later, and more seldom.
      failures++
    }
    plan()
  }
  const plan = () => {
    clearTimeout(timer)
    const pause = Math.min(LONGEST_MS, wait * 2 ** failures) + Math.random() * JITTER_MS
    // Nobody looks: it goes on when somebody does.
    if (!document.hidden) timer = setTimeout(ask, Math.max(0, askedAt + pause - Date.now()))
  }
  document.addEventListener('visibilitychange', plan)
  plan()
}

async function fetchLatest(): Promise<string[]> {
  const answer = await fetch(ADDRESSES.latestAddresses)
  if (!answer.ok) throw new Error(`status ${answer.status}`)
  // Where the machine has slept meanwhile, this says for how long.
  setClock(Date.parse(answer.headers.get('date') ?? ''))
  return (await answer.json()) as string[]
}

/** How many of the latest addresses are new to a list. What stands below all it has is just older. */
function countNew(list: Element, latest: readonly string[]): number {
  const known = new Set([...list.children].map(hrefOf))
  const last = lastIndexOf(latest, (href) => known.has(href))
  return latest.slice(0, last < 0 ? latest.length : last).filter((href) => !known.has(href)).length
}
