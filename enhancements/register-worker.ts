/** Registers the service worker. Where there can be none, pages need a line, as ever. */
export function registerWorker(): void {
  navigator.serviceWorker?.register('/sw.js', { updateViaCache: 'none' }).catch(console.warn)
}
