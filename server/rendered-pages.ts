import { EventEmitter } from 'node:events'

/** Tells by its address when a page has been rendered again. */
const rendered = new EventEmitter()

// Any number of readers may wait for one page.
rendered.setMaxListeners(0)

/** Has `group/page-cache.mjs`, which Next.js loads, tell of what it keeps. */
export function listenToPageCache(): void {
  const tell = (address: string) => rendered.emit(address)
  Object.assign(globalThis, { [Symbol.for('trang-nhat.rendered-pages')]: tell })
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
