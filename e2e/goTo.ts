import type { App } from './app.ts'

/** Goes to another address in the same page, as Back does. Most of a test's time is the opening of its page. */
export async function goTo(app: App, path: string): Promise<void> {
  await app.page.evaluate(async (address) => {
    history.pushState(null, '', address)
    dispatchEvent(new PopStateEvent('popstate'))
    // The page is idle until it has been drawn anew.
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame)
  }, path)
  await app.settled()
}
