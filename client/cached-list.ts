import { formatDateTime } from '@/lib/shared/time'
import RULES from './cached-list.css'
import { type CachedPage, RECENT, savedIn } from './cached-pages'
import { fullPath } from './editions'
import { addRules, button, element, replaceContent } from './elements'
import { recentPages, refreshSaved, savedStories } from './saved-stories'

/** Lists and the front page are not worth a line here. */
const STORY = new RegExp(ADDRESSES.story)

/** The stories read last, each once, in whichever edition it was read last; without those in `saved`. */
async function recentStories(saved: readonly CachedPage[]): Promise<CachedPage[]> {
  const listed = new Set(saved.map(({ path }) => path))
  return (await recentPages()).filter(({ path }) => {
    const story = fullPath(path) ?? path
    const isNew = STORY.test(story) && !listed.has(story)
    listed.add(story)
    return isNew
  })
}

/** Shows in `place` what this browser keeps: saved stories, then those read last. */
export async function showCached(place: HTMLElement): Promise<void> {
  if (!('caches' in window)) return
  addRules(RULES)
  place.classList.add('cached')
  await draw(place)
  if (!navigator.onLine) return
  await refreshSaved()
  await draw(place)
}

async function draw(place: HTMLElement): Promise<void> {
  const saved = await savedStories()
  const recent = await recentStories(saved)
  const isOffline = place.dataset.cached === 'offline'
  replaceContent(
    place,
    ...(isOffline ? [again()] : []),
    ...(isOffline && saved.length > 0 ? [element('h2', {}, CACHED.title)] : []),
    ...(saved.length > 0 ? [list(saved, CACHED.cachedAt, (story) => removal(story, place))] : []),
    ...(saved.length + (isOffline ? recent.length : 0) > 0
      ? []
      : [element('p', {}, isOffline ? CACHED.nothing : CACHED.none)]),
    ...(recent.length > 0
      ? [element('h2', {}, CACHED.recent), list(recent, CACHED.readAt), clearing(place)]
      : []),
  )
}

function list(
  pages: readonly CachedPage[],
  when: string,
  toolOf?: (page: CachedPage) => Node,
): HTMLElement {
  const rows = pages.map((page) => {
    const link = element('a', { href: page.path }, page.title)
    const time = element('time', {}, when.replace('{time}', formatDateTime(page.cachedAt)))
    return element('li', {}, link, time, ...(toolOf ? [toolOf(page)] : []))
  })
  return element('ul', {}, ...rows)
}

function removal({ path, title }: CachedPage, place: HTMLElement): HTMLElement {
  const remove = button(CACHED.remove, async () => {
    await caches.delete(savedIn(path))
    await draw(place)
    focusOn(place)
  })
  remove.className = 'tool'
  remove.setAttribute('aria-label', CACHED.removeOf.replace('{title}', title))
  return remove
}

/** The address is still that of the page that could not be had. */
function again(): HTMLElement {
  const retry = button(CACHED.retry, () => location.reload())
  retry.className = 'tool'
  return element('p', {}, retry)
}

function clearing(place: HTMLElement): HTMLElement {
  const clear = button(CACHED.clear, async () => {
    await caches.delete(RECENT)
    await draw(place)
    focusOn(place)
  })
  clear.className = 'tool'
  return element('p', {}, clear)
}

/** The button that had the focus is gone with its line. */
function focusOn(place: HTMLElement): void {
  place.tabIndex = -1
  place.focus({ preventScroll: true })
}
