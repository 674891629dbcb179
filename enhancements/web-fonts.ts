/** Remembers that the fonts are in the browser's cache. The early script of the pages asks for it. */
const REMEMBERED = 'web-fonts'

/** By then a page has what it needs for itself, milliseconds after its first paint. */
const AFTER_PAINT_MS = 500

/**
 * Fetches the paper's own type once the first page stands, for the pages after it. A page under a
 * reader's eyes never changes its type. Readers who save data keep the system's.
 */
export function fetchWebFonts(): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  if (connection?.saveData || isRemembered()) return
  const observer = new PerformanceObserver((entries) => {
    if (entries.getEntriesByName('first-contentful-paint').length === 0) return
    observer.disconnect()
    setTimeout(fetchNow, AFTER_PAINT_MS)
  })
  observer.observe({ type: 'paint', buffered: true })
}

async function fetchNow(): Promise<void> {
  try {
    // One letter of each of the two files.
    await document.fonts.load('1em "Source Serif"', 'aạ')
    localStorage.setItem(REMEMBERED, '1')
  } catch {
    // No line, or a browser that keeps nothing: the next page tries again.
  }
}

function isRemembered(): boolean {
  try {
    return localStorage.getItem(REMEMBERED) !== null
  } catch {
    // Nothing may be kept here, so there is nothing to fetch for.
    return true
  }
}
