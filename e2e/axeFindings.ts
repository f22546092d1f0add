import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './app.ts'

/** What axe finds wrong with a page that holds no frames: the rule, then where. */
export async function axeFindings(page: Page): Promise<readonly (readonly string[])[]> {
  expect(page.frames()).toHaveLength(1)
  // Its other mode is for frames of other sites, and takes twice the time to gather the same.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => String(target))])
}
