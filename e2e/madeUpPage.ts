import type { Page } from '@playwright/test'
import { type Day, formatIsoDay, parseIsoDay } from '../src/lib/day.ts'
import type { DayRange } from '../src/model/window.ts'
import { isIn } from '../src/testing/madeUp.ts'
import { events } from './madeUpCorpus.ts'

/* What the tests of the made-up corpus read from its page, and do there. */

const day = (text: string): Day => parseIsoDay(text) ?? Number.NaN
export const windowOf = (from: string, to: string): DayRange => ({ from: day(from), to: day(to) })
export const inLink = ({ from, to }: DayRange) => `from=${formatIsoDay(from)}&to=${formatIsoDay(to)}`
export const inDays = (window: DayRange) => events.filter((event) => isIn(event, window))

/** The day range of the URL. */
export function linked(page: Page): DayRange {
  const { searchParams } = new URL(page.url())
  return windowOf(searchParams.get('from') ?? '', searchParams.get('to') ?? '')
}

/** The numbers of the status: `[20000, 172]` for 172 of 20,000 in view; with a filter, its count comes first. */
export async function told(page: Page): Promise<readonly number[]> {
  const words = (await page.getByRole('status').textContent()) ?? ''
  return [...words.matchAll(/\d[\d.,\u00a0\u202f]*/g)].map(([number]) => Number(number.replace(/\D/g, '')))
}

export const nextFrame = (page: Page) =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => done())))

/** A point below the marks of the last lane, where a click opens nothing. */
export async function groundOf(page: Page) {
  const box = await page.locator('.board .grid').boundingBox()
  if (!box) throw new Error('no board')
  return { left: box.x, width: box.width, y: box.y + box.height - 8 }
}

/** Drags the board by so many pixels, one step per frame; calls `atStep` at every sixth. */
export async function drag(page: Page, pixels: number, atStep: () => Promise<void>): Promise<void> {
  const { left, width, y } = await groundOf(page)
  const start = left + width / 2 - pixels / 2
  await page.mouse.move(start, y)
  await page.mouse.down()
  for (let step = 1; step <= 60; step++) {
    await page.mouse.move(start + (pixels * step) / 60, y)
    await nextFrame(page)
    if (step % 6 === 0) await atStep()
  }
  await page.mouse.up()
}

/** Items of the keyboard list: bins, and single events. */
export const BINS = '.board-list [data-opens^="+"]'
export const SINGLES = '.board-list [data-opens]:not([data-opens^="+"])'
