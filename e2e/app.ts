import { test as base, expect, type Page } from '@playwright/test'
import type { Facet } from '../src/query/query.ts'

/** Page object of the app. */
export class App {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Opens a path below the site's root, `/ar/?view=list`, and waits until the page is idle. */
  async open(path: string): Promise<void> {
    await this.page.goto(path)
    await this.settled()
  }

  /** Navigates within the open page by a popstate event, because loading a page takes most of a test's time. */
  async goTo(path: string): Promise<void> {
    await this.page.evaluate((address) => {
      history.pushState(null, '', address)
      dispatchEvent(new PopStateEvent('popstate'))
    }, path)
    await this.settled()
  }

  /** Waits until the page reports that nothing is loading or waiting to render. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() => document.documentElement.dataset.state === 'settled')
  }

  /** The number of matching events: 16 in the status "16 of 61 events, 9 in view". */
  async count(): Promise<number> {
    const words = await this.page.getByRole('status').textContent()
    // Thousands separators: a comma or a no-break space.
    return Number(/\d[\d,\u00a0\u202f]*/.exec(words ?? '')?.[0].replace(/\D/g, '') ?? Number.NaN)
  }

  /** Opens the menu of a facet. */
  async openFacet(facet: Facet): Promise<void> {
    await this.page.locator(`[aria-controls="facet-${facet}"]`).click()
  }

  /** Toggles a value in an open facet menu. The checkbox is named after the value and its count. */
  async check(facet: Facet, value: string): Promise<void> {
    const name = new RegExp(`^${value} \\d+$`)
    await this.page.locator(`#facet-${facet}`).getByRole('checkbox', { name }).click()
    await this.settled()
  }
}

/** Holds requests that match the URL pattern. Returns a function that releases them. */
export async function holdBack(page: Page, addresses: string): Promise<() => void> {
  let release = () => {}
  const isFree = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(addresses, async (route) => {
    await isFree
    await route.continue()
  })
  return release
}

export const test = base.extend<{ app: App }>({
  app: async ({ page }, use) => use(new App(page)),
})

export { expect }
