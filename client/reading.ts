/** Everything that moves on reading pages. Each part works on its own, and the page without any. */
import { addStatusLine } from './announce'
import { followBulletin } from './bulletin'
import { countRead } from './count-read'
import { addRules } from './elements'
import { recall } from './memory'
import { prepareForOffline } from './offline'
import { addPageTools } from './page-tools'
import { listenForShortcuts } from './shortcut-keys'
import { addStoryTools } from './story-tools'

import { type TimeWords, tickLabels } from './ticking-labels'
import RULES from './tool-rules.css'
import { fetchWebFonts } from './web-fonts'

/** Put in by `scripts/build-client.ts`, so that only these words of the messages travel. */
declare const TIME_WORDS: TimeWords

/** In this order; one that this browser cannot run, or that fails, takes no other with it. */
const PARTS: readonly (() => unknown)[] = [
  () => tickLabels(TIME_WORDS),
  () => addRules(RULES),
  addStatusLine,
  addPageTools,
  addStoryTools,
  followBulletin,
  listenForShortcuts,
  suggestWhenSearched,
  showCachedPages,
  showFollowed,
  // A page's own needs come before the paper's counting.
  () => fetchWebFonts().then(countRead),
  prepareForOffline,
]

for (const part of PARTS) {
  // Its promise, too, ends in the console and nowhere else.
  Promise.resolve().then(part).catch(console.warn)
}

/** Suggestions come with the first look at a search box. */
function suggestWhenSearched(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('search input[name=q]')) {
    const suggest = async () => (await import('./search-suggestions')).suggestIn(input)
    // A fast reader has begun to type before this script came.
    if (input === document.activeElement) suggest()
    else input.addEventListener('focus', suggest, { once: true })
  }
}

async function showCachedPages(): Promise<void> {
  const place = document.querySelector<HTMLElement>('[data-cached]')
  if (place) await (await import('./cached-list')).showCached(place)
}

/** What a reader follows; a topic's page has a place for the button. */
function showFollowed(): unknown {
  return (document.querySelector('[data-follow]') || recall('follow')) && import('./follow-topics')
}
