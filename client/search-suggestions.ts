import { addRules, element, replaceContent } from './elements'
import RULES from './search-suggestions.css'

type Suggestion = { readonly title: string; readonly href: string }

/** How long typing has to rest before titles are asked for, milliseconds. */
const REST_MS = 150

/**
 * Offers titles under a search box as a reader types: a combobox with a list, by the pattern of the
 * ARIA Authoring Practices. Without it the box is a plain form.
 */
export function suggestIn(input: HTMLInputElement): void {
  addRules(RULES)
  const list = element('div', {
    id: `goi-y-${Math.random().toString(36).slice(2)}`,
    role: 'listbox',
    ariaLabel: input.getAttribute('aria-label'),
    className: 'suggestions',
    hidden: true,
  })
  input.parentElement?.append(list)
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', list.id)
  let chosen = -1
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  const choose = (index: number) => {
    const options = optionsOf(list)
    chosen = options.length === 0 ? -1 : (index + options.length) % options.length
    for (const [at, option] of options.entries())
      option.setAttribute('aria-selected', String(at === chosen))
    const id = options[chosen]?.id
    if (id) input.setAttribute('aria-activedescendant', id)
    else input.removeAttribute('aria-activedescendant')
  }
  const show = (suggestions: readonly Suggestion[]) => {
    replaceContent(
      list,
      ...suggestions.map((suggestion, at) => toOption(suggestion, `${list.id}-${at}`)),
    )
    list.hidden = suggestions.length === 0
    input.setAttribute('aria-expanded', String(!list.hidden))
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
  return element('a', { id, role: 'option', href, tabIndex: -1 }, title)
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
