import { expect, type Page, type Response } from '@playwright/test'
import { messages } from './messages'

/** What the script of the reading pages puts into every one of them. */
export function toolsOf(page: Page) {
  return { options: page.getByRole('button', { name: messages.tools.preferences }) }
}

/** How long pages wait with their script after they have loaded, milliseconds. */
const SCRIPT_AFTER_MS = 1_000

/** Opens a page whose clock is installed, without the wait, and waits for what its script puts there. */
export async function openAtOnce(page: Page, address: string): Promise<Response> {
  const response = await page.goto(address)
  await page.clock.fastForward(SCRIPT_AFTER_MS)
  await expect(toolsOf(page).options).toBeVisible()
  if (!response) throw new Error(`${address} was not answered`)
  return response
}

/** What of a page shifted by itself: by how much, as Chromium counts it, and from where to where. */
type Shift = { readonly value: number; readonly moved: string }

/** Keeps from now on what of every page shifts by itself. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    type Entry = PerformanceEntry & {
      value: number
      hadRecentInput: boolean
      sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[]
    }
    const shifts: Shift[] = []
    const nameOf = (node: Node | null) =>
      node instanceof Element ? node.outerHTML.slice(0, 120) : (node?.textContent ?? 'gone')
    const placeOf = ({ x, y, width, height }: DOMRect) => `${x},${y} ${width}×${height}`
    const add = (entries: PerformanceEntryList) => {
      for (const { value, hadRecentInput, sources } of entries as Entry[]) {
        const moved = sources.map(
          ({ node, previousRect, currentRect }) =>
            `${placeOf(previousRect)} → ${placeOf(currentRect)}: ${nameOf(node)}`,
        )
        if (!hadRecentInput) shifts.push({ value, moved: moved.join('\n') })
      }
    }
    const observer = new PerformanceObserver((list) => add(list.getEntries()))
    observer.observe({ type: 'layout-shift', buffered: true })
    Object.assign(window, {
      shifts: () => {
        add(observer.takeRecords())
        return shifts
      },
    })
  })
}

/** How the open page has shifted, once what it was told to do is painted. */
export function shiftsOf(page: Page): Promise<Shift[]> {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    return (window as unknown as { shifts: () => Shift[] }).shifts()
  })
}

/** How many pixels a page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}

/** What the page says in the console from now on; the status of a page that is not there is the browser's. */
export function messagesOf(page: Page): string[] {
  const said: string[] = []
  const hear = (text: string) => {
    if (!text.includes('404 (Not Found)')) said.push(text)
  }
  page.on('console', (message) => hear(message.text()))
  page.on('pageerror', (error) => hear(error.message))
  return said
}
