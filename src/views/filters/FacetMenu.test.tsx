import { within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { closePage, openPage } from '../../testing/openPage.tsx'
import { corpus } from '../../testing/servedRecords.ts'

afterEach(closePage)

const menuButton = (facet: string) => document.querySelector<HTMLElement>(`[aria-controls="facet-${facet}"]`)
const isOpen = (facet: string) => {
  const expanded = menuButton(facet)?.getAttribute('aria-expanded')
  const values = document.getElementById(`facet-${facet}`)
  // The button's state must match its popover.
  expect([expanded, values?.childElementCount]).toEqual(values ? ['true', 1] : ['false', undefined])
  return expanded === 'true'
}

describe('the values of a facet', () => {
  it('open below its button and close by it, by Escape, by a press elsewhere and by going on', async () => {
    const { user, openFacet } = await openPage('en/?view=list')
    const button = menuButton('types') as HTMLElement
    expect(isOpen('types')).toBe(false)
    await openFacet('types')
    expect(isOpen('types')).toBe(true)
    await user.click(button)
    expect(isOpen('types')).toBe(false)

    const [first] = (await openFacet('types')).querySelectorAll<HTMLElement>('[type=checkbox]')
    first?.focus()
    await user.keyboard('{Escape}')
    expect(isOpen('types')).toBe(false)
    expect(document.activeElement).toBe(button)

    await openFacet('types')
    await user.click(document.querySelector('.status') as HTMLElement)
    expect(isOpen('types')).toBe(false)

    await openFacet('types')
    await openFacet('topics')
    expect([isOpen('types'), isOpen('topics')]).toEqual([false, true])

    const boxes = [...(await openFacet('places')).querySelectorAll<HTMLElement>('[type=checkbox]')]
    boxes.at(-1)?.focus()
    expect(isOpen('places')).toBe(true)
    await user.tab()
    expect(isOpen('places')).toBe(false)
  })

  it('stay open where Escape or a press has to do with them, and Escape does nothing else meanwhile', async () => {
    const page = await openPage('en/events/2021-04-19-patrushev-sullivan-call/?view=list')
    const facet = await page.openFacet('topics')
    await page.user.click(facet.querySelector('legend') as HTMLElement)
    expect(isOpen('topics')).toBe(true)
    menuButton('topics')?.focus()
    await page.user.keyboard('{Escape}')
    // The same click does not close the document beside them.
    expect([isOpen('topics'), page.link().split('?')[0]]).toEqual([
      false,
      'en/events/2021-04-19-patrushev-sullivan-call/',
    ])
    await page.user.keyboard('{Escape}')
    expect(page.link()).toBe('en/?view=list')
  })

  it('are set by a press on their words, as by one on their box', async () => {
    const page = await openPage('en/?view=list')
    const facet = await page.openFacet('actors')
    await page.user.click(within(facet).getByText('Russia', { selector: 'label span' }))
    expect(isOpen('actors')).toBe(true)
    expect(within(facet).getByRole<HTMLInputElement>('checkbox', { name: /^Russia \d/ }).checked).toBe(true)
    expect(page.link()).toBe('en/?actors=russia&view=list')
  })

  it('are reached and set by keys alone; the button counts what is set', async () => {
    const page = await openPage('ru/?view=list&topics=summit')
    const button = menuButton('topics') as HTMLElement
    expect(button.querySelector('b')?.textContent).toBe(' 1')
    button.focus()
    await page.user.keyboard('{Enter}')
    const boxes = [...document.querySelectorAll<HTMLInputElement>('#facet-topics [type=checkbox]')]
    const other = boxes.findIndex(({ checked }) => !checked)
    for (let at = 0; at <= other; at++) await page.user.tab()
    expect(document.activeElement).toBe(boxes[other])
    await page.user.keyboard(' ')
    expect(button.querySelector('b')?.textContent).toBe(' 2')
    await page.user.keyboard(' ')
    expect(page.link()).toBe('ru/?topics=summit&view=list')
    expect(isOpen('topics')).toBe(true)
  })
})

describe('actors', () => {
  it('open with the focus in their field, other values on their button', async () => {
    const page = await openPage('en/?view=list')
    const facet = await page.openFacet('actors')
    expect(document.activeElement).toBe(within(facet).getByRole('searchbox'))
    await page.user.keyboard('Putin')
    expect([...facet.querySelectorAll('.checks span')].map(({ textContent }) => textContent)).toEqual([
      'Vladimir Putin',
    ])
    await page.user.keyboard('{Escape}')
    expect(document.activeElement).toBe(menuButton('actors'))
    await page.openFacet('topics')
    expect(document.activeElement).toBe(menuButton('topics'))
  })

  it('are narrowed by letters of their names, and said where nobody has them', async () => {
    const page = await openPage('ar/?view=list')
    const facet = await page.openFacet('actors')
    const labels = () => [...facet.querySelectorAll('label span')].map((label) => label.textContent ?? '')
    const everyone = facet.querySelectorAll('[type=checkbox]').length
    const field = within(facet).getByRole('searchbox', { name: 'ابحث عن طرف بأي لغة' })
    await page.user.type(field, 'رُوسيا')
    const found = facet.querySelectorAll('[type=checkbox]').length
    expect(found).toBeGreaterThan(0)
    expect(found).toBeLessThan(everyone)
    expect(labels()).toContain('روسيا')
    // It filters the menu, not the events.
    expect([page.count(), page.link()]).toEqual([corpus.events.length, 'ar/?view=list'])
    await page.user.clear(field)
    await page.user.type(field, 'Macron')
    expect(facet.querySelectorAll('[type=checkbox]')).toHaveLength(0)
    expect(await within(facet).findByText('لا نتائج.')).toBeTruthy()
    await page.user.clear(field)
    expect(facet.querySelectorAll('[type=checkbox]')).toHaveLength(everyone)
  })

  it('are found by a name of any language, other names and spellings, and the nearest name is offered', async () => {
    const page = await openPage('ar/?view=list')
    const facet = await page.openFacet('actors')
    const labels = () => [...facet.querySelectorAll('.checks label span')].map((label) => label.textContent)
    const field = within(facet).getByRole<HTMLInputElement>('searchbox', { name: 'ابحث عن طرف بأي لغة' })
    for (const name of ['Lavrov', 'Лаврова', 'Lawrow', 'Sergey Lavrov', 'لاوروف', 'Lav\u00ADrov']) {
      await page.user.clear(field)
      await page.user.type(field, name)
      expect([name, ...labels()]).toEqual([name, 'سيرغي لافروف'])
    }
    await page.user.clear(field)
    await page.user.type(field, 'Lavrof')
    await page.user.click(await within(facet).findByRole('button', { name: /Lavrov/ }))
    expect(field.value).toBe('Lavrov')
    expect(document.activeElement).toBe(field)
    expect(labels()).toEqual(['سيرغي لافروف'])
    expect(page.link()).toBe('ar/?view=list')
  })

  it('are asked for by the part that they take, and by whom it is done to', async () => {
    const page = await openPage('en/?view=list&actors=russia')
    const facet = await page.openFacet('actors')
    const part = within(facet).getByRole('combobox', { name: 'Role' })
    await page.user.selectOptions(part, 'acts')
    const toward = within(facet).getByRole<HTMLSelectElement>('combobox', {
      name: 'Only what is done toward',
    })
    await page.user.selectOptions(toward, 'Poland')
    expect(page.link()).toBe('en/?actors=russia&roles=acts&toward=poland&view=list')
    expect(document.querySelector('.chips')?.textContent).toContain('\u2068Russia\u2069 → \u2068Poland\u2069')
    await page.user.selectOptions(toward, 'anyone')
    await page.user.selectOptions(part, 'any role')
    expect(page.link()).toBe('en/?actors=russia&view=list')
  })

  it('keep in their menus what only a link can ask for', async () => {
    const page = await openPage('en/?view=list&actors=russia&roles=speaker&toward=atlantis')
    const facet = await page.openFacet('actors')
    const chosen = (name: string) => {
      const menu = within(facet).getByRole<HTMLSelectElement>('combobox', { name })
      return [menu.selectedOptions[0]?.textContent, menu.value]
    }
    expect(chosen('Role')).toEqual(['speaks', 'speaker'])
    expect(chosen('Only what is done toward')).toEqual([expect.stringContaining('atlantis'), 'atlantis'])
    expect(page.count()).toBe(0)
  })
})
