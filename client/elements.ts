/**
 * Makes an element with properties and children. `role` and what begins with `aria` become attributes:
 * as properties Firefox knows them only since 119.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [property, value] of Object.entries(properties)) {
    if (/^(?:aria|role)/.test(property)) made.setAttribute(attributeOf(property), String(value))
    else Object.assign(made, { [property]: value })
  }
  made.append(...children)
  return made
}

/** `ariaHasPopup` is `aria-haspopup` in HTML. */
const attributeOf = (property: string) => property.replace(/^aria/, 'aria-').toLowerCase()

/** Puts new children into the place of all that are there. */
export function replaceContent(parent: Element, ...children: Node[]): void {
  parent.textContent = ''
  parent.append(...children)
}

/** The place of the last item that is wanted, or -1: `findLastIndex` is younger than the floor. */
export function lastIndexOf<Item>(
  items: readonly Item[],
  isWanted: (item: Item) => boolean,
): number {
  return items.map(isWanted).lastIndexOf(true)
}

/** Makes a button that says `text`. */
export function button(text: string, onclick: (event: MouseEvent) => void): HTMLButtonElement {
  return element('button', { type: 'button', onclick }, text)
}

const added = new Set<readonly string[]>()

/**
 * Adds style rules to the page, once: pages carry only the rules they use from the start. One by one, so
 * that a rule which an engine does not know is missing alone.
 */
export function addRules(rules: readonly string[]): void {
  if (added.has(rules)) return
  added.add(rules)
  const sheet = newSheet()
  for (const rule of rules) {
    try {
      sheet?.insertRule(rule, sheet.cssRules.length)
    } catch {
      // A selector or a condition younger than this engine.
    }
  }
}

/**
 * A sheet of its own; in engines that make none (before Safari 16.4, Firefox 101) the page's, which the
 * page's policy allows too. Not there as a rule: a change of a sheet has its fonts looked for anew, and
 * the page may change its type under a reader's eyes.
 */
function newSheet(): CSSStyleSheet | undefined {
  try {
    const sheet = new CSSStyleSheet()
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return sheet
  } catch {
    return [...document.styleSheets].find(({ media }) => media.mediaText !== 'print')
  }
}

/** Whether the reader has asked the browser to load little. */
export function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  return connection?.saveData === true
}
