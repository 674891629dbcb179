import { addRules } from './elements'

type Suggestion = { readonly title: string; readonly href: string }

/** How long typing has to rest before titles are asked for, milliseconds. */
const REST_MS = 150

/** Pages carry only the rules they use from the start, so the list brings its own. */
const RULES = `
  .suggestions { position: absolute; top: 100%; right: 0; z-index: 10; width: max(100%, min(22rem, 90vw));
    border: 1px solid var(--rule); background: var(--paper); font-size: .9375rem }
  .suggestions[hidden] { display: none }
  .suggestions a { display: block; padding: .5rem .75rem }
  .suggestions :is(a:hover, [aria-selected=true]) { background: var(--sheet) }`

let hasRules = false

/**
 * Offers titles under a search box as a reader types: a combobox with a list, by the pattern of the
 * ARIA Authoring Practices. Without it the box is a plain form.
 */
export function suggestIn(input: HTMLInputElement): void {
  if (!hasRules) addRules(RULES)
  hasRules = true
  const list = document.createElement('div')
  list.id = `goi-y-${Math.random().toString(36).slice(2)}`
  list.role = 'listbox'
  list.ariaLabel = input.ariaLabel
  list.className = 'suggestions'
  list.hidden = true
  input.parentElement?.append(list)
  input.role = 'combobox'
  input.ariaAutoComplete = 'list'
  input.setAttribute('aria-controls', list.id)
  let chosen = -1
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  const choose = (index: number) => {
    const options = optionsOf(list)
    chosen = options.length === 0 ? -1 : (index + options.length) % options.length
    for (const [at, option] of options.entries()) option.ariaSelected = String(at === chosen)
    const id = options[chosen]?.id
    if (id) input.setAttribute('aria-activedescendant', id)
    else input.removeAttribute('aria-activedescendant')
  }
  const show = (suggestions: readonly Suggestion[]) => {
    list.replaceChildren(
      ...suggestions.map((suggestion, at) => toOption(suggestion, `${list.id}-${at}`)),
    )
    list.hidden = suggestions.length === 0
    input.ariaExpanded = String(!list.hidden)
    chosen = -1
    input.removeAttribute('aria-activedescendant')
  }
  const ask = async () => {
    const number = ++asked
    const typed = input.value.trim()
    const suggestions = typed.length < 2 ? [] : await fetchSuggestions(typed)
    // An answer that was overtaken by a later one is of no use.
    if (number === asked) show(suggestions)
  }
  show([])
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(ask, REST_MS)
  })
  input.addEventListener('blur', () => show([]))
  input.addEventListener('keydown', (event) => {
    if (list.hidden) return
    if (event.key === 'ArrowDown') choose(chosen + 1)
    else if (event.key === 'ArrowUp') choose(chosen < 0 ? -1 : chosen - 1)
    else if (event.key === 'Escape') show([])
    else if (event.key === 'Enter' && chosen >= 0) {
      optionsOf(list)[chosen]?.click()
    } else return
    event.preventDefault()
  })
  // The box must not lose its focus, and with it the list, before the link is followed.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  // This comes when the box has been looked at; a fast reader has begun to type.
  ask()
}

function optionsOf(list: HTMLElement): HTMLAnchorElement[] {
  return [...list.querySelectorAll('a')]
}

/** The link is the option itself: one within an option is a second thing in its place to screen readers. */
function toOption({ title, href }: Suggestion, id: string): HTMLAnchorElement {
  const option = document.createElement('a')
  option.id = id
  option.role = 'option'
  option.href = href
  option.tabIndex = -1
  option.textContent = title
  return option
}

async function fetchSuggestions(typed: string): Promise<Suggestion[]> {
  try {
    const answer = await fetch(ADDRESSES.suggestions + encodeURIComponent(typed))
    return answer.ok ? ((await answer.json()) as Suggestion[]) : []
  } catch {
    // No line: the box works without suggestions.
    return []
  }
}
