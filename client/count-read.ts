/**
 * Tells the server that this page's story is being read, once it is seen: a page that was only rendered
 * in advance, or opened behind another, has not been. What is sent is the page's address and nothing
 * about the reader.
 */
export function countRead(): void {
  if (!document.querySelector('main article > header')) return
  if (document.visibilityState === 'visible') send()
  else document.addEventListener('visibilitychange', send, { once: true })
}

function send(): void {
  navigator.sendBeacon(ADDRESSES.pageviews + encodeURIComponent(location.pathname))
}
