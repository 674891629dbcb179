/** Keys in a gallery's enlarged picture: the next and the one before by arrows, Escape closes it. */

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

addEventListener('keydown', (event) => {
  const open = document.querySelector<HTMLDetailsElement>('.enlarge[open]')
  if (!open || event.altKey || event.ctrlKey || event.metaKey) return
  const step = STEPS[event.key]
  if (event.key !== 'Escape' && step === undefined) return
  event.preventDefault()
  const all = [
    ...(open.closest('.gallery')?.querySelectorAll<HTMLDetailsElement>('.enlarge') ?? []),
  ]
  const next = step === undefined ? undefined : all[all.indexOf(open) + step]
  if (step !== undefined && !next) return
  open.open = false
  if (next) next.open = true
  const shown = next ?? open
  shown.closest('li')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  shown.querySelector('summary')?.focus({ preventScroll: true })
})
