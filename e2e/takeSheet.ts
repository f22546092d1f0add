import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import type { Locale } from '../src/schema/vocabulary.ts'
import { MESSAGES } from '../src/testing/messages.ts'
import { expect } from './app.ts'

/* The sheet to cite, save, follow and embed. */

export async function openSheet(page: Page, language: Locale) {
  await page.getByRole('banner').getByRole('button', { name: MESSAGES[language]['take.open'] }).click()
  const sheet = page.getByRole('dialog', { name: MESSAGES[language]['take.title'] })
  await expect(sheet.locator('.citation').first()).toBeVisible()
  return sheet
}

export async function save(page: Page, name: string): Promise<string> {
  const saving = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
  return readFileSync(await (await saving).path(), 'utf8')
}

/** The text of a citation without bidi isolates. */
export const citation = async (sheet: Locator, which: number) =>
  ((await sheet.locator('.citation').nth(which).textContent()) ?? '').replace(/[\u2066-\u2069]/g, '')

export const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
