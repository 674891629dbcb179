import { openDialog } from './dialog'
import { button, element } from './elements'
import { choose, SIZES, THEMES } from './look'
import { recall } from './memory'

/** Opens the reader's choices: theme, size of type, and the ways to shortcuts and saved stories. */
export function openPreferences(): void {
  const shortcuts = button(TOOLS.shortcuts, async () => {
    dialog.close()
    const { openShortcuts } = await import('./shortcuts')
    openShortcuts()
  })
  shortcuts.className = 'tool'
  const dialog = openDialog(
    TOOLS.preferencesTitle,
    choices(TOOLS.theme, 'theme', THEMES),
    choices(TOOLS.size, 'size', SIZES),
    element('p', {}, element('a', { href: ADDRESSES.saved }, CACHED.title)),
    element('p', {}, shortcuts),
  )
}

function choices(title: string, name: 'theme' | 'size', all: typeof THEMES): HTMLFieldSetElement {
  const chosen = recall(name)
  const radios = all.map(({ value, words }) => {
    const onchange = () => choose(name, value)
    const radio = element('input', { type: 'radio', name, value, onchange })
    radio.checked = value === chosen
    return element('label', {}, radio, words)
  })
  return element('fieldset', {}, element('legend', {}, title), ...radios)
}
