import { announce } from './announce'
import { lastIndexOf } from './elements'
import { hrefOf, LATEST_LIST } from './latest-list'

/**
 * Puts the stories that are new into an open list, as the server writes them, and moves nothing that is
 * being read. `time` says when the list was made. Returns whether they are in.
 */
export async function putNewsIn(list: Element, time: HTMLElement | null): Promise<boolean> {
  try {
    const page = await fetchFresh()
    const fresh = [...page.querySelectorAll(LATEST_LIST)].find(
      (each) => each.tagName === list.tagName,
    )
    const added = newItems(list, fresh)
    keepPlace(list, () => insert(list, added))
    const freshTime = page.querySelector<HTMLTimeElement>('#tin-moi-nhat + p time')
    if (time && freshTime) {
      time.textContent = freshTime.textContent
      time.setAttribute('datetime', freshTime.dateTime)
      time.hidden = false
    }
    list.querySelector<HTMLElement>('.headline-link')?.focus({ preventScroll: true })
    announce(TOOLS.storiesAdded.replace('{count}', String(added.length)))
    return true
  } catch {
    announce(TOOLS.notAdded)
    return false
  }
}

/** A page with both forms of the list, as the server makes them at this moment. */
async function fetchFresh(): Promise<Document> {
  const answer = await fetch(ADDRESSES.fresh)
  if (!answer.ok) throw new Error(`status ${answer.status}`)
  return new DOMParser().parseFromString(await answer.text(), 'text/html')
}

/** The items above the last one that is in the list already, without those that are. */
function newItems(list: Element, fresh: Element | undefined): Element[] {
  const known = new Set([...list.children].map(hrefOf))
  const items = [...(fresh?.children ?? [])]
  const last = lastIndexOf(items, (item) => known.has(hrefOf(item)))
  const newer = last < 0 ? items : items.slice(0, last)
  return newer
    .filter((item) => !known.has(hrefOf(item)))
    .map((item) => document.importNode(item, true))
}

/** New ones lead; as many of the oldest go as came in, unless a reader has them before their eyes. */
function insert(list: Element, added: readonly Element[]): void {
  list.prepend(...added)
  for (const _ of added) {
    const last = list.lastElementChild
    if (last && isBelowWindow(last)) last.remove()
  }
}

function isBelowWindow(element: Element): boolean {
  return element.getBoundingClientRect().top > innerHeight
}

/** Changes a list; where its first item has been scrolled past, what stands in the window stays there. */
function keepPlace(list: Element, change: () => void): void {
  const isPast = (list.firstElementChild?.getBoundingClientRect().top ?? 0) < 0
  const read = isPast ? document.elementFromPoint(innerWidth / 2, innerHeight / 2) : null
  const before = read?.getBoundingClientRect().top ?? 0
  const root = document.documentElement
  // Else the browser would do the same a second time.
  root.style.overflowAnchor = 'none'
  change()
  if (read) scrollBy({ top: read.getBoundingClientRect().top - before, behavior: 'instant' })
  requestAnimationFrame(() => root.style.removeProperty('overflow-anchor'))
}
