/** The list "Tin mới nhất" of a page: in the widget, or the page of that name. */
export const LATEST_LIST = 'aside[aria-labelledby=tin-moi-nhat] > ol, [data-latest] > ul'

/** The address of a story in that list. */
export function hrefOf(item: Element): string {
  return item.querySelector('.headline-link')?.getAttribute('href') ?? ''
}

/** The addresses of all stories on the page: what stands there is not in its list of the latest, and not news. */
export function shownHrefs(): ReadonlySet<string | null> {
  return new Set(
    [...document.querySelectorAll('.headline-link')].map((link) => link.getAttribute('href')),
  )
}
