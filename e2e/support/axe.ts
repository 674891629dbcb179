import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Dark pages differ from light ones in their colours alone, so that is all there is to look at again. */
const COLOURS = ['color-contrast', 'link-in-text-block']

type AxeWindow = {
  axe: {
    run(options: object): Promise<{ violations: object[]; passes: { id: string }[] }>
  }
}

/** Fails where axe has something to say of the open page, in its light colours. */
export async function expectNothingForAxe(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  // Pages have no frames whose results would have to be put together, which takes a quarter of the time.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS)
    .analyze()
  expect(violations).toEqual([])
}

/** The same of its dark colours; `expectNothingForAxe` comes first, and has axe loaded. */
export async function expectLegibleInTheDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' })
  const { violations, passes } = await page.evaluate((values) => {
    const options = { runOnly: { type: 'rule', values }, resultTypes: ['violations'] }
    return (window as unknown as AxeWindow).axe.run(options)
  }, COLOURS)
  expect(violations).toEqual([])
  expect(passes.map(({ id }) => id)).toContain('color-contrast')
}
