import { lastIndexOf } from './elements'
import { hrefOf, LATEST_LIST, shownHrefs } from './latest-list'

/** Tells a reader with the page open how many newer stories have arrived, given the latest addresses. */
export async function tellNews(latest: readonly string[]): Promise<void> {
  const list = document.querySelector(LATEST_LIST)
  const count = list ? countNew(list, latest) : 0
  if (list && (count > 0 || document.querySelector('.news')))
    (await import('./put-news-in')).offerNews(list, count)
}

/** How many of the latest addresses are new to a list. What stands below all it has is just older. */
function countNew(list: Element, latest: readonly string[]): number {
  const known = new Set([...list.children].map(hrefOf))
  const last = lastIndexOf(latest, (href) => known.has(href))
  const shown = shownHrefs()
  return latest.slice(0, last < 0 ? latest.length : last).filter((href) => !shown.has(href)).length
}
