import { expect, test } from './app.ts'
import { focused } from './focused.ts'

/* Finding, filtering and opening by keyboard alone: `journeysByKeyboard.spec.ts`. */

test('the help sheet opens by its key, traps the focus and returns it', async ({ app, page }) => {
  await app.open('/en/?view=list')
  await page.getByRole('link', { name: 'English' }).focus()
  await page.keyboard.press('?')
  const help = page.getByRole('dialog')
  await expect(help).toBeVisible()
  await expect(help).toBeFocused()
  await page.keyboard.press('Tab')
  expect(await help.locator(':focus').count()).toBe(1)
  await page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'English' })).toBeFocused()
})

test('the focused element is always visible', async ({ app, page }) => {
  await app.open('/en/events/2021-04-13-putin-biden-call/?view=timeline')
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(() => {
      const at = document.activeElement
      if (!(at instanceof HTMLElement) || at === document.body) return 'page'
      // A focused item of the hidden list is shown by a ring around its mark.
      if (at.closest('.board-list')) return document.querySelector('.is-ringed') ? 'ring' : 'nothing'
      const { outlineStyle, outlineWidth } = getComputedStyle(at)
      const { width, height } = at.getBoundingClientRect()
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0 && width > 4 && height > 4
        ? 'outline'
        : 'nothing'
    })
    expect(seen, await focused(page)).not.toBe('nothing')
  }
})

test('focus returns to a mark of each kind when its event is closed', async ({ app, page }) => {
  // A board this low has no room for all events.
  await page.setViewportSize({ width: 1024, height: 560 })
  await app.open('/en/?view=timeline&from=2021-04-10&to=2021-04-24')
  const buttons = page.locator('.board-list button')
  const names = await buttons.allTextContents()
  const opened = async (name: string): Promise<readonly string[]> => {
    await buttons.getByText(name, { exact: true }).first().focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('article')
    await app.settled()
    const left = await buttons.allTextContents()
    await page.keyboard.press('Escape')
    await page.waitForSelector('article', { state: 'detached' })
    await page.waitForFunction((words) => document.activeElement?.textContent === words, name)
    return left
  }
  // An open article narrows the board, which hides some marks: wait for that.
  const left = await opened(names[0] ?? '')
  const goneAway = names.slice(1).filter((name) => !left.includes(name) && !/^\d+ more/.test(name))
  const kinds = {
    'one that stays': names.findLast((name) => left.includes(name)),
    'one that goes away': goneAway.at(0),
    'another that goes away': goneAway.at(-1),
    'several events of a day': names.find((name) => /^\d+ more events, \w+, \d+ April/.test(name)),
    'an event with others inside': names.find((name) => /\+ \d/.test(name)),
    'the last': names.at(-1),
  }
  const found = Object.values(kinds).filter((name) => name !== undefined)
  expect(found.length).toBeGreaterThan(3)
  for (const name of new Set(found)) await opened(name)
})

test('focus is never lost when the focused element is removed', async ({ app, page }) => {
  const focusedIsIn = () => page.evaluate(() => document.activeElement !== document.body)
  await app.open('/en/?view=list&actors=russia.united-states')
  for (const name of ['Remove: Russia', 'Clear all filters']) {
    await page.getByRole('button', { name }).first().focus()
    await page.keyboard.press('Enter')
    await app.settled()
    await expect.poll(focusedIsIn, { message: name }).toBe(true)
  }
  await page.locator('.list a').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toBeFocused()
  await page.goBack()
  await app.settled()
  await expect.poll(focusedIsIn).toBe(true)
})
