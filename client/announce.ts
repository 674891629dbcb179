import { element } from './elements'

/** How long what was done is to be read, milliseconds. */
const SHOWN_MS = 4_000

/** Puts the line that says what was done into the page. Screen readers need it there beforehand. */
export function addStatusLine(): void {
  document.body.append(element('p', { role: 'status', className: 'said' }))
}

/** Says what was done, to the eye and to screen readers. */
export function announce(text: string): void {
  const line = document.querySelector('.said')
  if (!line) return
  line.textContent = text
  setTimeout(() => {
    // Something else may have been said since.
    if (line.textContent === text) line.textContent = ''
  }, SHOWN_MS)
}
