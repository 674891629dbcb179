import { announce } from './announce'
import {
  type CachedPage,
  describeCopy,
  isSaved,
  RECENT,
  savedIn,
  savedPaths,
  toCopy,
} from './cached-pages'
import { savesData } from './elements'
import { registerWorker } from './register-worker'

/** Saves the story of the open page, or lets go of it. Returns whether it is saved now. */
export async function toggleSaved(path: string): Promise<boolean> {
  if (await isSaved(path)) {
    await caches.delete(savedIn(path))
    announce(TOOLS.unsavedNow)
    return false
  }
  try {
    await save(path)
    announce(TOOLS.savedNow)
    return true
  } catch {
    await caches.delete(savedIn(path))
    announce(TOOLS.notSaved)
    return false
  }
}

async function save(path: string): Promise<void> {
  const copy = await toCopy(await fetch(path, { cache: 'no-cache' }), Date.now())
  if (!copy) throw new Error(`${path} is not there as a page of its own`)
  const cache = await caches.open(savedIn(path))
  // The first article is the story; those after it are other stories' cards.
  const story = savesData() ? null : document.querySelector('main article')
  const pictures = story?.querySelectorAll('img') ?? []
  // A story without one of its pictures is still a story.
  // The rendition that this screen shows is the one that is wanted without a line, too.
  await Promise.allSettled([...pictures].map(({ currentSrc, src }) => cache.add(currentSrc || src)))
  await cache.put(path, copy)
  registerWorker()
}

/** The saved stories, the last saved first. */
export async function savedStories(): Promise<CachedPage[]> {
  const paths = (await savedPaths()).reverse()
  const copies = await Promise.all(paths.map((path) => describe(path, savedIn(path))))
  return copies.filter((story) => story !== undefined)
}

/** The pages read last, the last first. */
export async function recentPages(): Promise<CachedPage[]> {
  const requests = await (await caches.open(RECENT)).keys()
  const paths = requests.map(({ url }) => new URL(url).pathname).reverse()
  const copies = await Promise.all(paths.map((path) => describe(path, RECENT)))
  return copies.filter((page) => page !== undefined)
}

async function describe(path: string, cacheName: string): Promise<CachedPage | undefined> {
  const copy = await caches.match(path, { cacheName })
  return copy && describeCopy(path, copy)
}

/**
 * Asks the paper for every saved story once more: a corrected one is saved as it is now, a withdrawn one
 * is let go of, a moved one is saved at its new address. Whatever cannot be asked stays.
 */
export async function refreshSaved(): Promise<void> {
  for (const path of await savedPaths()) {
    try {
      await reconcile(path, await fetch(path, { cache: 'no-cache' }))
    } catch (error) {
      console.warn(error)
    }
  }
}

async function reconcile(path: string, answer: Response): Promise<void> {
  if (answer.status === 410) {
    await caches.delete(savedIn(path))
    return
  }
  if (answer.redirected && answer.ok) {
    await save(new URL(answer.url).pathname)
    await caches.delete(savedIn(path))
    return
  }
  const copy = await toCopy(answer, Date.now())
  if (copy) await (await caches.open(savedIn(path))).put(path, copy)
}
