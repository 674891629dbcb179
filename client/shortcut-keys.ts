import { recall } from './memory'

/** The keys `shortcuts.ts` knows what to do with. */
const KEYS_IN_USE = '?tmlngd+-'

/**
 * Listens for shortcuts of one key. They mean nothing while somebody types, with Ctrl, Alt or Cmd held
 * (those are the browser's and the screen reader's), in a dialog, or when they are turned off.
 */
export function listenForShortcuts(): void {
  addEventListener('keydown', async (event) => {
    const key = event.key.toLowerCase()
    if (!isShortcut(event, key)) return
    event.preventDefault()
    const { press } = await import('./shortcuts')
    press(key)
  })
}

function isShortcut(event: KeyboardEvent, key: string): boolean {
  return (
    key.length === 1 &&
    KEYS_IN_USE.includes(key) &&
    !(event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.repeat) &&
    !isTyping(event.target) &&
    !document.querySelector('dialog[open]') &&
    recall('shortcuts') !== 'off'
  )
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable]') !== null
  )
}
