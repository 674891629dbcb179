import type { BreakingNews } from '@/lib/shared/bulletin'
import { BREAKING_RULES } from '@/lib/shared/feature-rules'
import { addRules, button, element } from './elements'
import { recall, remember } from './memory'

/** The longest that one timer can wait, milliseconds: some 24 days. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** Tells the paper's time, where it is known: the page's own clock, for this file has none of its own. */
type Clock = () => number | undefined

let timer: ReturnType<typeof setTimeout> | undefined

/**
 * Brings the open page's bar in line with what the paper says: `null` that there is none, nothing that only
 * the page is known. It goes at its minute, and stays away where the reader has dismissed it.
 */
export function showBreaking(clock: Clock, news?: BreakingNews | null): void {
  const there = document.querySelector<HTMLElement>('.khan')
  const wanted = news === undefined ? there?.dataset.khan : news?.key
  const until = news?.until ?? Number(there?.dataset.until)
  const left = until - (clock() ?? 0)
  const isWanted = !!wanted && recall('khan') !== wanted && left > 0
  if (there && isWanted && (!news || shows(there, news))) complete(there, wanted, until)
  else {
    there?.remove()
    if (isWanted && news) add(news)
  }
  clearTimeout(timer)
  if (isWanted) timer = setTimeout(() => showBreaking(clock), Math.min(left, LONGEST_TIMER_MS))
}

/** Whether a bar says the same, and leads to the same place. */
function shows(bar: HTMLElement, { key, href }: BreakingNews): boolean {
  return bar.dataset.khan === key && bar.querySelector('a')?.getAttribute('href') === href
}

function add({ key, text, href, until }: BreakingNews): void {
  addRules(BREAKING_RULES)
  const bar = element('aside', { className: 'khan', ariaLabel: TOOLS.breaking, ariaLive: 'polite' })
  bar.dataset.khan = key
  bar.dataset.until = String(until)
  document.querySelector('header')?.before(bar)
  // Screen readers tell of what comes into a region that is there.
  setTimeout(() => {
    const words = href === undefined ? text : element('a', { href }, text)
    bar.append(element('p', {}, element('b', {}, TOOLS.breaking), ' ', words))
    complete(bar, key, until)
  })
}

/** Gives a bar its end and its button. */
function complete(bar: HTMLElement, key: string, until: number): void {
  bar.dataset.until = String(until)
  if (bar.querySelector('button')) return
  const close = button('×', () => {
    remember('khan', key)
    bar.remove()
  })
  close.className = 'tool'
  close.setAttribute('aria-label', TOOLS.close)
  bar.append(close)
}
