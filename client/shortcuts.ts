import { announce } from './announce'
import { openDialog } from './dialog'
import { element } from './elements'
import { moveSize, moveTheme } from './look'
import { recall, remember } from './memory'

type Shortcut = {
  readonly key: string
  readonly words: string
  readonly run: () => void
  /** The tool of a story it presses; without that it means nothing. */
  readonly tool?: string
}

const toolOf = (name: string) => document.querySelector<HTMLElement>(`[data-tool=${name}]`)

const pressing = (tool: string) => ({ tool, run: () => toolOf(tool)?.click() })

const SHORTCUTS: readonly Shortcut[] = [
  { key: '?', words: KEYS.help, run: openShortcuts },
  { key: 't', words: KEYS.search, run: toSearch },
  { key: 'm', words: KEYS.latest, run: () => location.assign(ADDRESSES.latest) },
  { key: 'l', words: KEYS.save, ...pressing('save') },
  { key: 'n', words: KEYS.listen, ...pressing('listen') },
  { key: 'g', words: KEYS.theme, run: () => announce(moveTheme()) },
  { key: '+', words: KEYS.larger, run: () => announce(moveSize(1)) },
  { key: '-', words: KEYS.smaller, run: () => announce(moveSize(-1)) },
  { key: 'd', words: KEYS.top, run: () => scrollTo({ top: 0 }) },
]

/** Does what a key stands for. */
export function press(key: string): void {
  SHORTCUTS.find((shortcut) => shortcut.key === key)?.run()
}

/** Opens the list of shortcuts, where they can also be turned off (WCAG 2.1.4). */
export function openShortcuts(): void {
  const usable = SHORTCUTS.filter(({ tool }) => tool === undefined || toolOf(tool))
  const rows = usable.map(({ key, words }) =>
    element(
      'div',
      {},
      element('dt', {}, element('kbd', {}, key.toUpperCase())),
      element('dd', {}, words),
    ),
  )
  const isOn = element('input', {
    type: 'checkbox',
    checked: recall('shortcuts') !== 'off',
    onchange: () => remember('shortcuts', isOn.checked ? '' : 'off'),
  })
  openDialog(
    TOOLS.shortcuts,
    element('dl', {}, ...rows),
    element('label', {}, isOn, ` ${TOOLS.shortcutsOn}`),
    element('p', {}, TOOLS.shortcutsHint),
  )
}

function toSearch(): void {
  document.querySelector<HTMLInputElement>('header input[type=search]')?.focus()
}
