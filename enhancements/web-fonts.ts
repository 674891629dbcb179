/** Remembers that the fonts are in the browser's cache. The early script of the pages asks for it. */
const REMEMBERED = 'web-fonts'

/**
 * Fetches the paper's own type once the first page stands, for the pages after it. A page under a
 * reader's eyes never changes its type. Readers who save data keep the system's.
 */
export function fetchWebFonts(): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  if (connection?.saveData || isRemembered()) return
  fetchNow()
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
