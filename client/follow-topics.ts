/** Topics that a reader follows on this device: a button on their pages, marks on the front page. */
import { announce } from './announce'
import { addRules, button, element } from './elements'
import RULES from './follow-topics.css'
import { recall, remember } from './memory'

/** A followed topic, and when the newest of its stories was published that was seen, milliseconds. */
type Followed = readonly [slug: string, name: string, seenUntil: number]

/** A story of a topic, and when it was published, milliseconds. */
type News = readonly [topic: string, href: string, publishedAt: number]

function read(): Followed[] {
  try {
    const followed: unknown = JSON.parse(recall('follow') || '[]')
    return Array.isArray(followed) ? (followed as Followed[]) : []
  } catch {
    // Cut off: as if nothing were followed.
    return []
  }
}

/** Returns whether this browser keeps it. */
function write(followed: readonly Followed[]): boolean {
  return remember('follow', followed.length > 0 ? JSON.stringify(followed) : '')
}

/** The button of a topic's page. Who opens the page of a topic that is followed has seen its stories. */
function offer(place: HTMLElement): void {
  const { follow: slug = '', name = '', newest } = place.dataset
  const isFollowed = () => read().some(([other]) => other === slug)
  const others = () => read().filter(([other]) => other !== slug)
  const seen = () => write([...others(), [slug, name, Number(newest)]])
  const show = () => {
    press.setAttribute('aria-pressed', String(isFollowed()))
    press.textContent = isFollowed() ? TOOLS.followed : TOOLS.follow
  }
  const press = button('', () => {
    const was = isFollowed()
    const isKept = was ? write(others()) : seen()
    announce(isKept ? (was ? TOOLS.unfollowedNow : TOOLS.followedNow) : TOOLS.notFollowed)
    show()
  })
  press.className = 'tool'
  if (isFollowed()) seen()
  show()
  place.append(press)
}

/** Marks the stories of the front page that are of a followed topic, and newer than what was seen of it. */
async function markNews(): Promise<void> {
  const answer = await fetch(ADDRESSES.topicNews)
  if (!answer.ok) return
  const news = (await answer.json()) as News[]
  addRules(RULES)
  for (const [slug, name, seenUntil] of read())
    for (const [topic, href, publishedAt] of news)
      if (topic === slug && publishedAt > seenUntil) mark(href, name)
}

/** Where a story stands first; one of two topics is marked once. */
function mark(href: string, name: string): void {
  const link = [...document.querySelectorAll('main a.headline-link')].find(
    (each) => each.getAttribute('href') === href,
  )
  if (!link || link.querySelector('.followed')) return
  const words = TOOLS.newOf.replace('{name}', () => name)
  link.prepend(element('small', { className: 'followed' }, words))
}

const place = document.querySelector<HTMLElement>('[data-follow]')
if (place) offer(place)
else if (location.pathname === '/') markNews().catch(console.warn)
