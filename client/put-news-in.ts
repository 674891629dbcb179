import { announce } from './announce'
import { button, element, lastIndexOf, replaceContent } from './elements'
import { keepPlace } from './keep-place'
import { hrefOf, LATEST_LIST, shownHrefs } from './latest-list'

/** Where a page says when its list was made. */
const TIME = '#tin-moi-nhat + p time'

/** Tells that so many stories are new to an open list, and puts them in on request; 0 takes that back. */
export function offerNews(list: Element, count: number): void {
  const time = document.querySelector<HTMLElement>(TIME)
  const news = document.querySelector('.news') ?? addNews(list)
  const words = count > 0 ? TOOLS.newStories.replace('{count}', String(count)) : ''
  if (news.textContent === words) return
  if (time) time.hidden = count > 0
  const more = button(words, async () => {
    if (await putNewsIn(list, time)) offerNews(list, 0)
  })
  more.className = 'tool'
  // Screen readers tell of what comes into a region that is there.
  setTimeout(() => replaceContent(news, ...(count > 0 ? [more] : [])))
}

function addNews(list: Element): Element {
  const news = element('span', { className: 'news', ariaLive: 'polite' })
  const place = document.querySelector('#tin-moi-nhat + p') ?? list.parentElement
  place?.append(news)
  return news
}

/**
 * Puts the stories that are new into an open list, as the server writes them, and moves nothing that is
 * being read. `time` says when the list was made. Returns whether they are in.
 */
async function putNewsIn(list: Element, time: HTMLElement | null): Promise<boolean> {
  try {
    const page = await fetchFresh()
    const fresh = [...page.querySelectorAll(LATEST_LIST)].find(
      (each) => each.tagName === list.tagName,
    )
    const added = newItems(list, fresh)
    keepPlace(list.firstElementChild, () => insert(list, added))
    const freshTime = page.querySelector<HTMLTimeElement>(TIME)
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
  const shown = shownHrefs()
  return newer
    .filter((item) => !shown.has(hrefOf(item)))
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
