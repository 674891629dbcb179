import { savesData } from './elements'
import { recall, remember } from './memory'

/**
 * Fetches the paper's own type once the first page stands, for the pages after it. A page under a
 * reader's eyes never changes its type. Readers who save data keep the system's. The early script of
 * the pages asks for what is remembered here.
 */
export async function fetchWebFonts(): Promise<void> {
  if (savesData() || recall('web-fonts')) return
  try {
    // One letter of each of the two files.
    await document.fonts.load('1em "Source Serif"', 'aạ')
    remember('web-fonts', '1')
  } catch {
    // No line: the next page tries again.
  }
}
