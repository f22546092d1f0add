import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { LOCALES } from '../../schema/vocabulary.ts'
import { corpusOf, eventOf } from '../../testing/arbitraries.ts'
import { MESSAGES } from '../../testing/messages.ts'
import { closePage, openPage } from '../../testing/openPage.tsx'
import { renderPart } from '../../testing/renderPart.tsx'
import { corpus } from '../../testing/servedRecords.ts'
import { speeches } from '../../testing/speeches.ts'
import { FilterSheet } from './FilterSheet.tsx'

afterEach(closePage)

const NARROW = { width: 360 }

/** The texts of the button that opens the sheet and of the one that closes it when no event matches. */
const FOOT = {
  en: { filter: 'Filter', none: 'Show 0 events' },
  ar: { filter: 'تصفية', none: 'اعرض 0 حدث' },
  ru: { filter: 'Фильтр', none: 'Показать 0 событий' },
}

describe.each(LOCALES)('the sheet of filters on a narrow screen: %s', (language) => {
  const { filter, none } = FOOT[language]
  const all = speeches[language].say('filters.showCount', { matching: corpus.events.length })

  it('holds every facet and the words, says how many events it would show, and gives the focus back', async () => {
    const page = await openPage(`${language}/`, NARROW)
    expect(document.querySelector('.menu, input.words')).toBeNull()
    const opener = screen.getByText(filter, { selector: '.tabs button' })
    await page.user.click(opener)
    const sheet = screen.getByRole('dialog')
    expect(document.activeElement).toBe(sheet)
    expect(sheet.querySelector('button.primary')?.textContent).toBe(all)
    expect(sheet.querySelectorAll('fieldset.facet')).toHaveLength(4)
    // The list view has no lanes.
    expect(sheet.querySelector('.facet ~ label, h2 ~ label')).toBeNull()

    await page.user.click(sheet.querySelector('input.words') as HTMLElement)
    await page.user.paste('zzz')
    expect(page.link()).toBe(`${language}/?q=zzz`)
    await page.user.click(within(sheet).getByText(none, { selector: 'button' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    await waitFor(() => expect(document.activeElement).toBe(opener))
    expect(page.count()).toBe(0)
  })
})

it('the key that finds opens the sheet where the page has no field of its own', async () => {
  const page = await openPage('en/', NARROW)
  await page.user.keyboard('/')
  expect(
    within(screen.getByRole('dialog')).getByRole('searchbox', { name: 'Find in any language' }),
  ).toBeTruthy()
})

it.each(LOCALES)('%s: a facet that no event has a value of is not on it', async (locale) => {
  const known = corpusOf([eventOf('one', { topics: ['summit'] })])
  const part = await renderPart(locale, <FilterSheet matching={1} onClose={() => {}} />, {}, known)
  await waitFor(() => expect(part.querySelector('fieldset.facet')).toBeTruthy())
  const legends = [...part.querySelectorAll('fieldset.facet > legend')].map((legend) => legend.textContent)
  expect(legends).toEqual([MESSAGES[locale]['facet.types'], MESSAGES[locale]['facet.topics']])
})
