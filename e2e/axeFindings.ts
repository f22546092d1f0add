import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './app.ts'

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
