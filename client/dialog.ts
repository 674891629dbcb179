import { addRules, element } from './elements'

const RULES = `
.options-dialog { margin: auto; width: min(24rem, calc(100vw - 2rem)); max-height: 88vh; overflow-y: auto; border: 1px solid var(--rule);
  border-top: 3px solid var(--ink); padding: 1.25rem; background: var(--paper); color: var(--ink); font-size: .9375rem }
.options-dialog::backdrop { background: #0006 }
.options-dialog h2 { font: 700 1.25rem/1.4 var(--serif) }
.options-dialog fieldset { margin-top: 1rem; display: flex; flex-wrap: wrap }
.options-dialog legend { margin-bottom: .25rem; font-weight: 600 }
.options-dialog fieldset label { position: relative; flex: 1; padding: .5rem .25rem; border: 1px solid var(--rule); text-align: center; white-space: nowrap; cursor: pointer }
.options-dialog fieldset label + label { border-left: 0 }
.options-dialog > label { padding: .25rem 0 }
.options-dialog [type=checkbox] { margin-right: .375rem }
.options-dialog fieldset label:has(:checked) { border-bottom: 3px solid var(--accent); background: var(--sheet); font-weight: 700 }
.options-dialog fieldset label:has(:focus-visible) { outline: 3px solid var(--accent); outline-offset: -3px }
.options-dialog input[type=radio] { position: absolute; inset: 0; appearance: none; outline: 0; cursor: pointer }
.options-dialog input { accent-color: var(--accent) }
.options-dialog dl, .options-dialog p, .options-dialog > label, .options-dialog form { display: block; margin-top: 1rem }
.options-dialog dl > div { display: flex; gap: 1rem; padding: .25rem 0; border-bottom: 1px solid var(--rule) }
.options-dialog dt { width: 2rem }
.options-dialog kbd { font: 700 .9375rem/1.5 var(--sans) }
.options-dialog p { color: var(--soft) }
.options-dialog :is(.tool, a) { display: inline-block; padding: .25rem 0; color: var(--accent); font: 600 .9375rem/1.5 var(--sans);
  text-decoration: underline; cursor: pointer }
.options-dialog form .tool { border: 1px solid var(--rule); padding: .5rem 1.5rem; color: var(--ink); text-decoration: none }`

let hasRules = false

/**
 * Opens a dialog over the page: a title, what is in it, and a way out, which Esc and a press beside it
 * are too. It is gone when it is closed, and the focus back where it was.
 */
export function openDialog(title: string, ...content: Node[]): HTMLDialogElement {
  if (!hasRules) addRules(RULES)
  hasRules = true
  const heading = element('h2', { id: 'hop-thoai' }, title)
  const close = element(
    'form',
    { method: 'dialog' },
    element('button', { className: 'tool' }, TOOLS.close),
  )
  const dialog = element('dialog', { className: 'options-dialog' }, heading, ...content, close)
  dialog.setAttribute('aria-labelledby', heading.id)
  dialog.onclick = ({ target }) => {
    if (target === dialog) dialog.close()
  }
  dialog.onclose = () => dialog.remove()
  document.body.append(dialog)
  dialog.showModal()
  return dialog
}
