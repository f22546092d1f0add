import { test as base, expect, type Page } from '@playwright/test'
import type { Facet } from '../src/query/query.ts'

/** The site in a reader's words. */
export class App {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Opens an address below the root, `/ar/?view=list`, and waits until the page is idle. */
  async open(path: string): Promise<void> {
    await this.page.goto(path)
    await this.settled()
  }

  /** Goes to another address in the same page, as Back does: most of a test's time is the opening of its page. */
  async goTo(path: string): Promise<void> {
    await this.page.evaluate((address) => {
      history.pushState(null, '', address)
      dispatchEvent(new PopStateEvent('popstate'))
    }, path)
    await this.settled()
  }

  /** Until nothing is loading or about to be drawn: the page says so itself. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() => document.documentElement.dataset.state === 'settled')
  }

  /** How many events match, as the status says first: 16 of "16 of 61 events, 9 in view". */
  async count(): Promise<number> {
    const words = await this.page.getByRole('status').textContent()
    // Large numbers are grouped, by a comma or a space that does not break.
    return Number(/\d[\d,\u00a0\u202f]*/.exec(words ?? '')?.[0].replace(/\D/g, '') ?? Number.NaN)
  }

  /** Opens the values of a facet below its button. */
  async openFacet(facet: Facet): Promise<void> {
    await this.page.locator(`[aria-controls="facet-${facet}"]`).click()
  }

  /** Presses the checkbox of a value in an open facet; its name is the value's, with a count. */
  async check(facet: Facet, value: string): Promise<void> {
    const name = new RegExp(`^${value} \\d+$`)
    await this.page.locator(`#facet-${facet}`).getByRole('checkbox', { name }).click()
    await this.settled()
  }
}

/** Keeps what a page asks of these addresses from coming, until what is returned is called. */
export async function holdBack(page: Page, addresses: string): Promise<() => void> {
  let letCome = () => {}
  const isFree = new Promise<void>((resolve) => {
    letCome = resolve
  })
  await page.route(addresses, async (route) => {
    await isFree
    await route.continue()
  })
  return letCome
}

export const test = base.extend<{ app: App }>({
  app: async ({ page }, use) => use(new App(page)),
})

export { expect }
