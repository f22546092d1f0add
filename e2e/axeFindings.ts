import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './app.ts'

/** What axe finds wrong with a page that holds no frames, by all its rules or by these: the rule, then where. */
export async function axeFindings(
  page: Page,
  only?: readonly string[],
): Promise<readonly (readonly string[])[]> {
  expect(page.frames()).toHaveLength(1)
  // Its other mode opens a second page to gather what frames say.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  // What passes is not sent here, one element at a time.
  axe.options({ resultTypes: ['violations'] })
  if (only) axe.withRules([...only])
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => String(target))])
}
