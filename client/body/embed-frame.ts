/** Puts the frame of another site in the place of the link to it, when a reader presses that. */

/** What such a page may do: run, know its own visitor, open the post it is of. */
const MAY =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation'

addEventListener('click', (event) => {
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-frame]')
  if (!link || !isPlain) return
  event.preventDefault()
  const { frame = '', shape, title = '' } = link.dataset
  const box = document.createElement('div')
  box.className = `embed-frame embed-${shape}`
  const inner = document.createElement('iframe')
  inner.setAttribute('sandbox', MAY)
  inner.allow = 'autoplay; fullscreen; encrypted-media; picture-in-picture'
  inner.referrerPolicy = 'strict-origin-when-cross-origin'
  inner.title = title
  inner.src = frame
  box.append(inner)
  link.replaceWith(box)
  inner.focus()
})
