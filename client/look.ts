import { recall, remember } from './memory'

/** A choice as it is stored (nothing is the browser's own), and in words. */
type Choice = { readonly value: string; readonly words: string }

/** The values are those of `color-scheme`, which `app/globals.css` follows. */
export const THEMES: readonly Choice[] = [
  { value: '', words: TOOLS.themeSystem },
  { value: 'light', words: TOOLS.themeLight },
  { value: 'dark', words: TOOLS.themeDark },
]

/** The values are the root's size of type, of which all others are parts. */
export const SIZES: readonly Choice[] = [
  { value: '93.75%', words: TOOLS.sizeSmall },
  { value: '', words: TOOLS.sizeMedium },
  { value: '112.5%', words: TOOLS.sizeLarge },
  { value: '125%', words: TOOLS.sizeLargest },
]

/** Keeps a choice and has the pages' early script set it, in this tab as in others. */
export function choose(name: 'theme' | 'size', value: string): void {
  remember(name, value)
  dispatchEvent(new Event('storage'))
}

/** Goes on to the next theme. Returns what it is called. */
export function moveTheme(): string {
  return move('theme', THEMES, (placeOf('theme', THEMES) + 1) % THEMES.length)
}

/** Makes the type a step larger (1) or smaller (-1). Returns what its size is called. */
export function moveSize(step: 1 | -1): string {
  const place = placeOf('size', SIZES) + step
  return move('size', SIZES, Math.min(SIZES.length - 1, Math.max(0, place)))
}

function placeOf(name: 'theme' | 'size', choices: readonly Choice[]): number {
  return Math.max(
    0,
    choices.findIndex(({ value }) => value === recall(name)),
  )
}

function move(name: 'theme' | 'size', choices: readonly Choice[], place: number): string {
  const { value = '', words = '' } = choices[place] ?? {}
  choose(name, value)
  return `${name === 'theme' ? TOOLS.theme : TOOLS.size}: ${words}`
}
