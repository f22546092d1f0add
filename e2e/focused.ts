import type { Page } from '@playwright/test'

/** The accessible name of the focused element, or its text. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    const label = at instanceof HTMLInputElement ? at.labels?.[0] : null
    return at?.getAttribute('aria-label') ?? (label ?? at)?.textContent?.trim() ?? ''
  })
