import { act, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { EventFile } from '../../schema/published.ts'
import { LOCALES } from '../../schema/vocabulary.ts'
import { toggle } from '../../state/actions.ts'
import { CALL } from '../../testing/knownEvents.ts'
import { MESSAGES } from '../../testing/messages.ts'
import { closePage, openPage } from '../../testing/openPage.tsx'
import { corpus, eventNamed, files } from '../../testing/servedRecords.ts'

const NOTE = { en: 'A source was added.', ar: 'أضيف مصدر.', ru: 'Добавлен источник.' }
const unrevised = (file: EventFile): EventFile => ({ ...file, revisions: [] })
const revised = (file: EventFile): EventFile => ({ ...file, revisions: [{ on: 18_740, note: NOTE }] })

afterEach(() => {
  vi.restoreAllMocks()
  closePage()
})

/** Serves the records as if editors had changed the call alone, and noted it in `change`. */
function serveRecords(change: typeof revised): void {
  const real = window.fetch
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (what, how) => {
    const response = await real(what, how)
    const { pathname } = new URL(String(what))
    if (pathname.endsWith(`/events/${CALL}.json`)) return Response.json(change(await response.json()))
    if (!pathname.endsWith('/events.json')) return response
    const events = files.map((file) => (file.id === CALL ? change(file) : unrevised(file)))
    return Response.json({ events })
  })
}

const notice = () => screen.getByRole('note')

describe.each(LOCALES)('a link that was cited before the records changed, in %s', (language) => {
  const say = MESSAGES[language]

  it('says so of an event and of a view, and that no note was kept where there is none', async () => {
    serveRecords(unrevised)
    await openPage(`${language}/events/${CALL}/?view=list&v=0123456789`)
    expect(notice().textContent).toBe(`${say['changed.event']}${say['changed.none']}`)
    await openPage(`${language}/?view=list&topics=summit&v=0123456789`)
    expect(notice().textContent).toBe(`${say['changed.view']} ${say['changed.none']}`)
  })

  it('says what editors noted, and of which events', async () => {
    serveRecords(revised)
    const { user, settled, link } = await openPage(`${language}/?view=list&topics=summit&v=0123456789`)
    const title = eventNamed(CALL).title[language]
    expect(notice().textContent).toContain(say['changed.view'])
    expect(notice().textContent).not.toContain(say['changed.none'])
    await user.click(within(notice()).getByText(say['detail.revisions']))
    const links = [...notice().querySelectorAll('a')]
    expect(links.map(({ textContent }) => textContent)).toEqual([title])
    expect(notice().querySelector('time')?.getAttribute('datetime')).toBe('2021-04-23')
    expect(notice().textContent).toContain(NOTE[language])

    // The cited version was that of the view, so it does not apply to the linked event.
    await user.click(links[0] as HTMLElement)
    await settled()
    expect(link()).toMatch(new RegExp(`^${language}/events/${CALL}/\\?topics=summit&(?!.*\\bv=)`))
    expect(screen.getByRole('article', { name: title })).toBeTruthy()
    expect(screen.queryByRole('note')).toBeNull()

    await openPage(`${language}/events/${CALL}/?view=list&v=0123456789`)
    expect(notice().textContent).toContain(say['changed.event'])
    expect(notice().textContent).toContain(NOTE[language])
    expect(notice().textContent).not.toContain(say['changed.none'])
    expect(notice().querySelector('time')?.getAttribute('datetime')).toBe('2021-04-23')
  })
})

it('a link to the records as they are says nothing', async () => {
  await openPage(`en/?view=list&v=${corpus.version}`)
  expect(screen.queryByRole('note')).toBeNull()
  await openPage(`en/events/${CALL}/?view=list&v=${files.find(({ id }) => id === CALL)?.version}`)
  expect(screen.getByRole('article')).toBeTruthy()
  expect(screen.queryByRole('note')).toBeNull()
})

it('where the notes cannot be had, it does not say that there are none', async () => {
  const real = window.fetch
  vi.spyOn(globalThis, 'fetch').mockImplementation((what, how) =>
    String(what).endsWith('/events.json') ? Promise.reject(new TypeError('offline')) : real(what, how),
  )
  await openPage('en/?view=list&topics=summit&v=0123456789')
  expect(notice().textContent?.trim()).toBe(MESSAGES.en['changed.view'])
})

it('notes of events that are not in the view are left out', async () => {
  serveRecords(revised)
  await openPage('en/?view=list&topics=ukraine&v=0123456789')
  expect(notice().textContent).toBe(`${MESSAGES.en['changed.view']} ${MESSAGES.en['changed.none']}`)
  act(() => toggle('topics', 'summit'))
  // Until its notes have come, nothing is said of the new view.
  expect(notice().textContent?.trim()).toBe(MESSAGES.en['changed.view'])
  expect(await within(notice()).findByText(NOTE.en, { exact: false })).toBeTruthy()
  expect(notice().textContent).not.toContain(MESSAGES.en['changed.none'])
})
