/** Moves the bar of a story with the page, for browsers whose style rules cannot. */
export function followProgress(story: HTMLElement, bar: HTMLElement): void {
  let isAsked = false
  const draw = () => {
    isAsked = false
    const { top, height } = story.getBoundingClientRect()
    bar.style.transform = `scaleX(${readPart(top, height, innerHeight)})`
  }
  const ask = () => {
    if (!isAsked) requestAnimationFrame(draw)
    isAsked = true
  }
  addEventListener('scroll', ask, { passive: true })
  addEventListener('resize', ask, { passive: true })
  ask()
}

/** The part of a story that was read, 0 to 1: its top in the window, its height, the window's; pixels. */
export function readPart(top: number, height: number, windowHeight: number): number {
  const way = height - windowHeight
  if (way <= 0) return top + height <= windowHeight ? 1 : 0
  return Math.min(1, Math.max(0, -top / way))
}
