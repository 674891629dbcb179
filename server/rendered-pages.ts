import { EventEmitter } from 'node:events'
import { contentVersion } from '../lib/content'

/** What `group/page-cache.mjs`, which Next.js loads, tells of pages, by Next.js's keys. */
type Renders = {
  /** A page is going to be rendered, or is being. */
  begins(key: string): void
  /** A page is there. */
  ended(key: string, address: string): void
}

/** Tells by its address when a page has been rendered. */
const rendered = new EventEmitter()

// Any number of readers may wait for one page.
rendered.setMaxListeners(0)

/**
 * Listens to what Next.js's cache tells. Calls `onStraddle` when a page was rendered while the content
 * changed: it counts as new for Next.js, and may have the old words in it.
 */
export function followRenders(
  onStraddle: () => void,
  version: () => string = contentVersion,
): Renders {
  const begun = new Map<string, string>()
  const renders: Renders = {
    begins(key) {
      // Who asks while it is under way gets the same render.
      if (!begun.has(key)) begun.set(key, readable(version))
    },
    ended(key, address) {
      const before = begun.get(key)
      begun.delete(key)
      rendered.emit(address)
      if (before !== undefined && before !== readable(version)) onStraddle()
    },
  }
  Object.assign(globalThis, { [Symbol.for('trang-nhat.renders')]: renders })
  return renders
}

/** The version of the content; '' while it cannot be read, which others tell. */
function readable(version: () => string): string {
  try {
    return version()
  } catch {
    return ''
  }
}

/** Resolves when the page of an address (without its query) has been rendered, or after `longest` milliseconds. */
export function nextRender(address: string, longest: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      rendered.off(address, end)
      resolve()
    }
    const timer = setTimeout(end, longest)
    rendered.once(address, end)
  })
}
