import type { Page } from '@playwright/test'
import { messages } from './messages'

/** What the script of the reading pages puts into every one of them. */
export function toolsOf(page: Page) {
  return { options: page.getByRole('button', { name: messages.tools.preferences }) }
}

/** Adds up in `window.shifts` how much every page from now on shifts by itself. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { shifts: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as PerformanceEntry & {
          value: number
          hadRecentInput: boolean
        }
        if (!hadRecentInput) (window as unknown as { shifts: number }).shifts += value
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}
