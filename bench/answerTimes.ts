import type { Page } from '@playwright/test'
import type { CountedCorpus } from '../src/testing/countedCorpus.ts'
import { quantile } from './run.ts'

interface AnswerTimes {
  readonly filter: number
  readonly search: number
  readonly bareLoop: number
}

/** One pass over a byte a row, ticking the rows that hold a value: the least that any filter has to do. */
const timeBareLoop = (page: Page, rows: number): Promise<number> =>
  page.evaluate((size) => {
    const column = Uint8Array.from({ length: size }, (_, row) => (row * 2_654_435_761) >>> 27)
    const mask = new Uint8Array(size)
    const times: number[] = []
    let ticked = 0
    for (let round = 0; round < 15; round++) {
      // The clock of a page is coarse: many passes, one look at it.
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
    // Else the loop might be left out as useless.
    if (ticked + (mask[0] ?? 0) < 0) throw new Error('never')
    return times.sort((a, b) => a - b)[7] ?? 0
  }, rows)

/** From an act of the reader to the frame whose status has the right count. The act is not before the page watches. */
async function timeTo(page: Page, count: number, act: () => Promise<void>): Promise<number> {
  await page.evaluate((wanted) => watch.expectStatus(wanted), count)
  await act()
  return page.evaluate(() => watch.statusTime())
}

/** How long a filter and a search take, in ms. Filters nothing and searches for a word when done. */
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
  // Each is asked for once: an answer that is kept would tell nothing.
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
