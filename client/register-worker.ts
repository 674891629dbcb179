/**
 * Registers the service worker, and tells it that a page was opened. Where there can be none, pages
 * need a line, as ever.
 */
export function registerWorker(): void {
  navigator.serviceWorker
    ?.register('/sw.js', { updateViaCache: 'none' })
    // One that is about to leave is kept by being registered again, and has to hear that.
    .then(({ active }) => active?.postMessage('opened'))
    .catch(console.warn)
}
