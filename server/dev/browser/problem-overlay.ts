import type { Problem } from '@/lib/model'

const STYLE = `
div { position: fixed; inset: 0; z-index: 2147483000; display: grid; place-items: start center;
  overflow: auto; padding: 5vh 1rem; background: rgb(0 0 0 / 55%);
  font: 15px/1.5 system-ui, sans-serif; color: #1c1b19 }
section { width: min(56rem, 100%); padding: 1.25rem 1.5rem; border-top: 6px solid #b3261e;
  border-radius: 8px; background: #fffdf9; box-shadow: 0 12px 48px rgb(0 0 0 / 40%) }
header { display: flex; align-items: baseline; justify-content: space-between; gap: 1rem }
h1 { margin: 0; font-size: 1.15rem }
button { padding: .25rem .75rem; border: 1px solid #8a8780; border-radius: 6px; background: none;
  color: inherit; font: inherit; cursor: pointer }
article { margin-top: 1rem; padding-top: 1rem; border-top: 1px solid #dcd8d0 }
code { overflow-wrap: anywhere; color: #b3261e; font: 600 14px/1.5 ui-monospace, monospace }
p { margin: .25rem 0 0 }
small { color: #5c5a55 }
`

let overlay: HTMLElement | undefined

/**
 * Shows what is wrong in the content over the page, with file, line and remedy; nothing is wrong, nothing
 * is shown. It stands beside the body, where React does not look.
 */
export function showProblems(problems: readonly Problem[]): void {
  overlay?.remove()
  overlay = problems.length > 0 ? makeOverlay(problems) : undefined
  if (overlay) document.documentElement.append(overlay)
}

function makeOverlay(problems: readonly Problem[]): HTMLElement {
  const host = document.createElement('content-problems')
  const root = host.attachShadow({ mode: 'open' })
  // No element: policies of pages forbid those.
  const style = new CSSStyleSheet()
  style.replaceSync(STYLE)
  root.adoptedStyleSheets = [style]
  const dialog = element('section', '')
  dialog.setAttribute('role', 'alertdialog')
  dialog.setAttribute('aria-label', 'Lỗi trong nội dung')
  dialog.append(makeHeader(host, problems.length), ...problems.map(describe))
  // What lies within is out of reach of the page's own rules.
  const backdrop = element('div', '')
  backdrop.append(dialog)
  root.append(backdrop)
  return host
}

function makeHeader(host: HTMLElement, count: number): HTMLElement {
  const header = element('header', '')
  const close = element('button', 'Đóng')
  close.addEventListener('click', () => host.remove())
  header.append(element('h1', `${count} chỗ cần sửa; bản trước đó vẫn ở trên báo`), close)
  return header
}

function describe({ file, line, column, code, message, fix, english }: Problem): HTMLElement {
  const article = element('article', '')
  article.append(
    element('code', `${file}:${line}:${column} ${code}`),
    element('p', message),
    element('p', `Cách sửa: ${fix}`),
    element('small', `(${english})`),
  )
  return article
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name)
  made.textContent = text
  return made
}
