import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { closePage, openPage } from '../../testing/openPage.tsx'
import { corpus } from '../../testing/servedRecords.ts'

afterEach(closePage)

/** A query without matches: the timeline has nothing to draw, so it can be opened in this DOM too. */
const NONE = 'q=zzzzzz'

const pressed = () =>
  [...document.querySelectorAll('.view-choice button')].map((button) => [
    button.textContent,
    button.getAttribute('aria-pressed'),
  ])
const shown = () => document.querySelector('main')?.dataset.view
const statusWords = () => document.querySelector('[role=status]')?.textContent

describe('timeline or list', () => {
  it('is chosen by a press; lanes are a matter of the timeline, and stay in the link of the list', async () => {
    const page = await openPage(`en/?view=list&${NONE}`)
    expect(pressed()).toEqual([
      ['Timeline', 'false'],
      ['List', 'true'],
    ])
    expect(screen.queryByLabelText('Lanes')).toBeNull()
    await page.user.click(screen.getByText('Timeline', { selector: '.view-choice button' }))
    expect(pressed().map(([, state]) => state)).toEqual(['true', 'false'])
    expect(page.link()).toBe(`en/?${NONE}&view=timeline`)
    expect(statusWords()).toBe(`0 of ${corpus.events.length} events, 0 in view`)
    expect(screen.getByText('No event matches these filters.')).toBeTruthy()

    const lanes = screen.getByLabelText<HTMLSelectElement>('Lanes')
    expect([...lanes.options].map(({ text }) => text)).toEqual([
      'by who acts',
      'by actor',
      'by storyline',
      'none',
    ])
    await page.user.selectOptions(lanes, 'by actor')
    expect(page.link()).toBe(`en/?${NONE}&view=timeline&lanes=actor`)
    await page.user.selectOptions(lanes, 'by storyline')
    expect(page.link()).toBe(`en/?${NONE}&view=timeline&lanes=topic`)
    await page.user.click(screen.getByText('List', { selector: '.view-choice button' }))
    expect(page.link()).toBe(`en/?${NONE}&view=list&lanes=topic`)
    expect(screen.queryByLabelText('Lanes')).toBeNull()
    window.history.back()
    await page.settled()
    expect(screen.getByLabelText<HTMLSelectElement>('Lanes').value).toBe('topic')
  })

  it('is the device’s own where the link says nothing, also when it has become narrow', async () => {
    await openPage(`en/?${NONE}`)
    expect(shown()).toBe('timeline')
    act(() => window.happyDOM.setViewport({ width: 639, height: 800 }))
    await waitFor(() => expect(shown()).toBe('list'))
    expect(document.querySelector('.tabs')).not.toBeNull()
    // This DOM fires `change` only when a media query starts to match.
    await openPage(`en/?${NONE}`, { width: 640 })
    expect(shown()).toBe('timeline')
    expect(document.querySelector('.tabs')).toBeNull()
  })

  it('is what the link says, on a narrow screen too; there lanes stand on the sheet of filters', async () => {
    const page = await openPage(`en/?view=timeline&${NONE}`, { width: 360 })
    expect(shown()).toBe('timeline')
    await page.user.click(screen.getByText('Filter', { selector: '.tabs button' }))
    await page.user.selectOptions(screen.getByLabelText('Lanes'), 'none')
    expect(page.link()).toBe(`en/?${NONE}&view=timeline&lanes=none`)
  })
})

it('on paper nothing is in view or out of it: the status counts all days', async () => {
  await openPage(`en/?view=timeline&${NONE}`)
  expect(statusWords()).toBe(`0 of ${corpus.events.length} events, 0 in view`)
  act(() => void window.dispatchEvent(new Event('beforeprint')))
  expect(statusWords()).toBe(`0 of ${corpus.events.length} events`)
  act(() => void window.dispatchEvent(new Event('afterprint')))
  expect(statusWords()).toBe(`0 of ${corpus.events.length} events, 0 in view`)
})
