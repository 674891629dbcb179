/** Changes what stands above or around; where `edge` has been scrolled past, what is being read stays where it is. */
export function keepPlace(edge: Element | null, change: () => void): void {
  const isPast = (edge?.getBoundingClientRect().top ?? 0) < 0
  const read = isPast ? document.elementFromPoint(innerWidth / 2, innerHeight / 2) : null
  const before = read?.getBoundingClientRect().top ?? 0
  const root = document.documentElement
  // Else the browser would do the same a second time.
  root.style.overflowAnchor = 'none'
  change()
  if (read) scrollBy({ top: read.getBoundingClientRect().top - before, behavior: 'instant' })
  requestAnimationFrame(() => root.style.removeProperty('overflow-anchor'))
}
