import type { Page } from '@playwright/test'
import type { CountedCorpus } from '../src/testing/countedCorpus.ts'
import { quantile } from './run.ts'

interface AnswerTimes {
  readonly filter: number
  readonly search: number
  readonly bareLoop: number
}

/** Time in ms of one pass over a byte per row that marks rows with a given value: the minimum work of any filter. */
const timeBareLoop = (page: Page, rows: number): Promise<number> =>
  page.evaluate((size) => {
    const column = Uint8Array.from({ length: size }, (_, row) => (row * 2_654_435_761) >>> 27)
    const mask = new Uint8Array(size)
    const times: number[] = []
    let ticked = 0
    for (let round = 0; round < 15; round++) {
      // The page's clock is coarse, so time many passes at once.
      const passes = Math.max(1, Math.ceil(10_000_000 / size))
      const began = performance.now()
      for (let pass = 0; pass < passes; pass++) {
        for (let row = 0; row < size; row++) {
          const isTicked = column[row] === (round & 31) ? 1 : 0
          mask[row] = isTicked
          ticked += isTicked
        }
      }
      times.push((performance.now() - began) / passes)
    }
    // Uses the results, so that the compiler cannot drop the loop as dead code.
    if (ticked + (mask[0] ?? 0) < 0) throw new Error('never')
    return times.sort((a, b) => a - b)[7] ?? 0
  }, rows)

/** Time in ms from an action to the frame whose status shows the count. The page begins to watch before the action. */
async function timeTo(page: Page, count: number, act: () => Promise<void>): Promise<number> {
  await page.evaluate((wanted) => watch.expectStatus(wanted), count)
  await act()
  return page.evaluate(() => watch.statusTime())
}

/** How long a filter and a search take, in ms. Resets the filters and then searches for a word. */
export async function answerTimes(
  page: Page,
  { filters, search, size }: CountedCorpus,
): Promise<AnswerTimes> {
  await page.locator('[aria-controls="facet-actors"]').click()
  const tickOf = (name: string) =>
    page
      .locator('#facet-actors label')
      .filter({ has: page.getByText(name, { exact: true }) })
      .getByRole('checkbox')
      .first()
  const times: number[] = []
  // Each filter is set only once: a cached answer would measure nothing.
  for (const { name, count } of filters) {
    times.push(await timeTo(page, count, () => tickOf(name).click()))
    await timeTo(page, size, () => tickOf(name).click())
    await page.waitForFunction(() => document.documentElement.dataset.state === 'settled')
  }
  await page.keyboard.press('Escape')

  const field = page.locator('input.words').first()
  await field.click()
  const searched = await timeTo(page, search.count, () => page.keyboard.insertText(search.word))
  return { filter: quantile(times, 0.5), search: searched, bareLoop: await timeBareLoop(page, size) }
}
