import RULES from './dialog.css'
import { addRules, element } from './elements'

/**
 * Opens a dialog over the page: a title, what is in it, and a way out, which Esc and a press beside it
 * are too. It is gone when it is closed, and the focus back where it was.
 */
export function openDialog(title: string, ...content: Node[]): HTMLDialogElement {
  addRules(RULES)
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
