import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type App, expect } from './app.ts'

/** axe rules about colours. */
export const COLOURS = ['color-contrast', 'link-in-text-block']

/** axe violations of a page without frames, by all rules or by `only`: rule id, then selectors. */
export async function axeFindings(
  page: Page,
  only?: readonly string[],
): Promise<readonly (readonly string[])[]> {
  expect(page.frames()).toHaveLength(1)
  // The default mode opens a second page to merge the results of frames.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  // Do not transfer passed checks, one per element.
  axe.options({ resultTypes: ['violations'] })
  if (only) axe.withRules([...only])
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => String(target))])
}

/** Goes to a link of the open page: axe finds nothing there, in light and in dark. */
export async function expectNoFindings(app: App, link: string): Promise<void> {
  const { page } = app
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await app.goTo(link)
  const light = await ink()
  expect(await axeFindings(page), link).toEqual([])
  // The dark theme has the same elements, so only colour rules can find more.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  expect(await ink()).not.toBe(light)
  expect(await axeFindings(page, COLOURS), link).toEqual([])
}
