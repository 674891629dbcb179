import { element } from './elements'

/** How far down, in heights of the window, the way back to the top is offered. */
const FAR_DOWN = '200%'

/** The tools of every page: reading options beside the sections, back to the top, progress. */
export function addPageTools(): void {
  addOptions()
  addWayToTop()
  addProgress()
}

function addOptions(): void {
  // The choices stand in a dialog.
  if (!('HTMLDialogElement' in window)) return
  const options = element('button', {
    type: 'button',
    className: 'options',
    textContent: 'Aa',
    ariaLabel: TOOLS.preferences,
    ariaHasPopup: 'dialog',
    onclick: async () => (await import('./preferences')).openPreferences(),
  })
  document.querySelector('header > nav')?.append(options)
}

function addWayToTop(): void {
  const header = document.querySelector('header')
  const footer = document.querySelector('footer')
  if (!header || !footer) return
  const link = element(
    'a',
    { className: 'to-top', href: '#', hidden: true },
    `↑ ${SITE_WORDS.backToTop}`,
  )
  const watch = new IntersectionObserver(
    ([seen]) => {
      link.hidden = seen?.isIntersecting ?? true
    },
    { rootMargin: `${FAR_DOWN} 0px 0px` },
  )
  watch.observe(header)
  footer.append(link)
}

/** How much of a story is read, moved by the browser itself where it can (`tool-rules.css`). */
function addProgress(): void {
  const story = document.querySelector('article > header')?.parentElement
  // A story that is seen at one look has no progress.
  if (!story || story.offsetHeight < innerHeight) return
  const bar = element('div', { className: 'progress' })
  story.append(bar)
  if (!CSS.supports('animation-timeline: view()'))
    import('./follow-progress').then(({ followProgress }) => followProgress(story, bar))
}
