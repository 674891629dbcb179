import { announce } from './announce'
import { addRules, button, element, replaceContent } from './elements'
import { keepPlace } from './keep-place'
import RULES from './live.css'

/** How many pages of entries are fetched after a gap; who was away for longer reads on from there. */
const MOST_PAGES = 20

/** A page at the edge may be a second or two older than what was told, milliseconds. */
const EDGE_MS = 2_000

/** What stands above the entries; it changes when the reader asks for what is new. */
const ABOVE = [
  'article > .story-body',
  '[aria-labelledby=dieu-da-biet]',
  '[aria-labelledby=moc-chinh]',
]

/** What is known to be new, by the last look. */
let fresh: Fresh | undefined

type Fresh = { readonly page: Document; readonly added: readonly HTMLElement[] }

/**
 * Brings the open page of a live event to `version`: what was put right is put right where it stands, what is
 * new is offered on top; without a version the event has ended. Rejects where it cannot be fetched.
 */
export async function takeIn(place: HTMLElement, version: string | undefined): Promise<void> {
  addRules(RULES)
  let found = await look(place)
  if (version && found && versionOf(found.page) !== version) {
    await new Promise((resolve) => setTimeout(resolve, EDGE_MS))
    found = await look(place)
  }
  // It was taken back, with all that is here.
  if (!found) return place.removeAttribute('data-live')
  fresh = found
  const now = versionOf(found.page)
  if (now === undefined) endCoverage(place)
  else place.dataset.live = now
  copy('[data-progress]', found.page)
  offer(place, found.added.length)
}

function versionOf(page: Document): string | undefined {
  return page.querySelector<HTMLElement>('[data-live]')?.dataset.live
}

/** Fetches the event's pages, back to where it meets what is there, and puts right what is another one now. */
async function look(place: HTMLElement): Promise<Fresh | undefined> {
  const known = new Map(itemsIn(place).map((item) => [item.dataset.entry, item]))
  const first = await fetchPage(location.pathname)
  if (!first) return undefined
  const items: HTMLElement[] = []
  let page: Document | undefined = first
  for (let count = 1; page; count++) {
    const more = itemsIn(page)
    items.push(...more)
    const next: string | null | undefined = page
      .querySelector<HTMLAnchorElement>('a[rel=next]')
      ?.getAttribute('href')
    const meets = known.size === 0 || more.some(({ dataset }) => known.has(dataset.entry))
    page = meets || !next || count === MOST_PAGES ? undefined : await fetchPage(next)
  }
  mend(known, items)
  return { page: first, added: items.filter(({ dataset }) => !known.has(dataset.entry)) }
}

async function fetchPage(address: string): Promise<Document | undefined> {
  const answer = await fetch(address)
  if (answer.status === 404 || answer.status === 410) return undefined
  if (!answer.ok) throw new Error(`status ${answer.status}`)
  return new DOMParser().parseFromString(await answer.text(), 'text/html')
}

function itemsIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-entries] > [data-entry]')]
}

/** Entries that were corrected are replaced, those that were taken back go. */
function mend(known: ReadonlyMap<string | undefined, HTMLElement>, items: readonly HTMLElement[]) {
  const now = new Map(items.map((item) => [item.dataset.entry, item]))
  const there = [...known.values()]
  const common = there.map(({ dataset }) => now.has(dataset.entry)).lastIndexOf(true)
  keepPlace(there[0] ?? null, () => {
    for (const item of there.slice(0, common + 1)) {
      const other = now.get(item.dataset.entry)
      if (!other) item.remove()
      else if (other.dataset.version !== item.dataset.version)
        item.replaceWith(document.importNode(other, true))
    }
  })
}

/** Says on top how many are new; nothing of the page moves. */
function offer(place: HTMLElement, count: number): void {
  const line = document.querySelector('.updates') ?? addLine(place)
  const words = count > 0 ? TOOLS.liveNew.replace('{count}', String(count)) : ''
  if (line.textContent === words) return
  const more = button(words, () => putIn(place))
  more.className = 'tool'
  // Screen readers tell of what comes into a region that is there.
  setTimeout(() => replaceContent(line, ...(count > 0 ? [more] : [])))
}

function addLine(place: HTMLElement): HTMLElement {
  const line = element('p', { className: 'updates', ariaLive: 'polite' })
  place.append(line)
  return line
}

/** Puts in what is new, and goes there. */
function putIn(place: HTMLElement): void {
  const list = place.querySelector('[data-entries]')
  if (!list || !fresh) return
  const { page, added } = fresh
  for (const selector of ABOVE) copy(selector, page, place)
  copy('[data-pinned]', page, list)
  const items = added.map((item) => document.importNode(item, true))
  list.prepend(...items)
  offer(place, 0)
  announce(TOOLS.liveAdded.replace('{count}', String(items.length)))
  items[0]?.querySelector('a')?.focus({ preventScroll: true })
  items[0]?.scrollIntoView({ block: 'center' })
}

/** Brings a part of the page in line with another one's; where it was not there before, it stands before `next`. */
function copy(selector: string, page: Document, next?: Element): void {
  const there = document.querySelector(selector)
  const other = page.querySelector(selector)
  const now = other && document.importNode(other, true)
  if (there && now) there.replaceWith(now)
  else if (now) next?.before(now)
  else there?.remove()
}

/** The event has ended: it is a story as others are. */
function endCoverage(place: HTMLElement): void {
  place.removeAttribute('data-live')
  document.querySelector('article > header b')?.remove()
}
