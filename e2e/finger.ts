import type { CDPSession, Page } from '@playwright/test'

/** A finger on the page, as Chromium gets it from a touch screen: it decides itself what scrolls. */
export class Finger {
  readonly #session: CDPSession

  private constructor(session: CDPSession) {
    this.#session = session
  }

  static on = async (page: Page): Promise<Finger> => new Finger(await page.context().newCDPSession(page))

  /** Goes from a point of the viewport by so many pixels, in ten steps. */
  async swipe(x: number, y: number, { across = 0, up = 0 }): Promise<void> {
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
      this.#session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: x + across * share, y: y - up * share }],
      })
    await touch('touchStart', 0)
    for (let step = 1; step <= 10; step++) await touch('touchMove', step / 10)
    await touch('touchEnd', 1)
  }
}
