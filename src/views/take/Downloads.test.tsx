import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import ICAL from 'ical.js'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fromCsv } from '../../exchange/csv.ts'
import { type FullEvent, fullEvents } from '../../exchange/fullEvent.ts'
import { fromJson } from '../../exchange/json.ts'
import { speechFor } from '../../i18n/speech.ts'
import { formatIsoDay } from '../../lib/day.ts'
import type { EventHead } from '../../schema/published.ts'
import { LOCALES, type Locale } from '../../schema/vocabulary.ts'
import { parseWhen } from '../../schema/when.ts'
import { eventOf } from '../../testing/arbitraries.ts'
import { CALL } from '../../testing/knownEvents.ts'
import { MESSAGES } from '../../testing/messages.ts'
import { closePage, openPage } from '../../testing/openPage.tsx'
import { acts, corpus, files, has, nameOf } from '../../testing/servedRecords.ts'
import { catchSaved, openSheet } from '../../testing/takeAway.ts'
import { SpeechProvider } from '../context/speech.ts'
import { Downloads } from './Downloads.tsx'

afterEach(() => {
  vi.restoreAllMocks()
  closePage()
})

const inWords = ({ title, summary, words }: EventHead, word: string) =>
  `${Object.values(title)} ${Object.values(summary)} ${words}`.toLowerCase().includes(word)

/** Views, the name of their files, and by a plain predicate the events that each should download. */
const VIEWS: Readonly<Record<string, { path: string; file: string; holds: (event: EventHead) => boolean }>> =
  {
    everything: { path: '?view=list', file: 'demarche-all-events', holds: () => true },
    'an actor': {
      path: '?actors=czechia&view=list',
      file: 'demarche-czechia',
      holds: (event) => has(event, 'czechia'),
    },
    'who acts toward whom': {
      path: '?actors=russia&roles=acts&toward=united-states&view=list',
      file: 'demarche-russia-toward-united-states',
      holds: (event) => acts(event, 'russia') && has(event, 'united-states', ['target']),
    },
    'words to find': {
      path: '?q=Navalny&view=list',
      file: 'demarche-Navalny',
      holds: (event) => inWords(event, 'navalny'),
    },
    nothing: { path: '?q=zzzzzz&view=list', file: 'demarche-zzzzzz', holds: () => false },
  }

const button = (name: string) => screen.getByRole('button', { name, hidden: true })

const eventsIn = (calendar: string) =>
  new ICAL.Component(ICAL.parse(calendar))
    .getAllSubcomponents('vevent')
    .map((entry) => ({ url: String(entry.getFirstPropertyValue('url')), event: new ICAL.Event(entry) }))

describe.each(LOCALES)('what is saved is what is counted, and reads back the same: %s', (language) => {
  it.each(Object.entries(VIEWS))('%s', async (_, { path, file, holds }) => {
    const saved = catchSaved()
    const page = await openPage(`${language}/${path}`)
    const site = window.location.origin
    const expected = fullEvents(corpus.events.filter(holds), files)
    const ids = expected.map(({ id }) => id)
    expect(page.count()).toBe(ids.length)
    await openSheet(page, language)

    const table = await saved.save(page, button('CSV'))
    expect(table).toMatchObject({ name: `${file}.csv`, type: 'text/csv;charset=utf-8' })
    const said = screen.getByRole('dialog').querySelector('fieldset [aria-live]')
    expect(said?.textContent).toContain(`${file}.csv`)
    const csv = fromCsv(table.text, parseWhen)
    expect(csv.problems).toEqual([])
    expect(csv.events.map(({ id }) => id)).toEqual(ids)
    expect(csv.events).toEqual(expected)

    const data = await saved.save(page, button('JSON'))
    expect(data).toMatchObject({
      name: `${file}.json`,
      type: 'application/json;charset=utf-8',
    })
    const json = fromJson(data.text, parseWhen)
    expect(json.problems).toEqual([])
    expect(json.events).toEqual(expected)
    expect(json.about?.version).toBe(corpus.version)
    expect(json.about?.address).toBe(`${window.location.href}&v=${corpus.version}`)

    const calendar = await saved.save(page, button(MESSAGES[language]['take.calendar']))
    expect(calendar).toMatchObject({
      name: `${file}.ics`,
      type: 'text/calendar;charset=utf-8',
    })
    const entries = eventsIn(calendar.text)
    expect(entries.map(({ event }) => event.uid)).toEqual(ids.map((id) => `${id}.${language}@demarche`))
    expect(entries.map(({ event }) => event.summary)).toEqual(expected.map(({ title }) => title[language]))
    // DTEND in iCalendar is the day after the last day.
    expect(entries.map(({ event: { startDate, endDate } }) => [String(startDate), String(endDate)])).toEqual(
      expected.map(({ when }) => [formatIsoDay(when.first), formatIsoDay(when.last + 1)]),
    )
    expect(entries.map(({ url }) => url)).toEqual(ids.map((id) => `${site}/${language}/events/${id}/`))

    expect([table, data, calendar].map(({ wasThere }) => wasThere)).toEqual([true, true, true])
    await waitFor(() => expect(saved.kept()).toEqual([]))
    expect(within(screen.getByRole('dialog')).queryByRole('note')).toBeNull()
  })
})

it('beside an open event the whole view is saved; of a story or an actor its own events', async () => {
  const saved = catchSaved()
  const savedAt = async (path: string) => {
    const page = await openPage(path)
    await openSheet(page, 'en')
    return fromCsv((await saved.save(page, button('CSV'))).text, parseWhen).events.map(({ id }) => id)
  }
  const czech = corpus.events.filter((event) => has(event, 'czechia')).map(({ id }) => id)
  expect(czech).not.toContain(CALL)
  expect(await savedAt(`en/events/${CALL}/?view=list&actors=czechia`)).toEqual(czech)
  expect(await savedAt('en/actors/czechia/?view=list&actors=russia')).toEqual(czech)
  const steps = new Set(corpus.chronicles[0]?.steps.map(({ event }) => event))
  const story = corpus.events.filter(({ id }) => steps.has(id)).map(({ id }) => id)
  expect(story).toHaveLength(steps.size)
  expect(await savedAt('en/chronicles/road-to-geneva/?view=list&actors=czechia')).toEqual(story)
})

const fullOf = (id: string, parts: Partial<FullEvent> = {}): FullEvent => {
  const { words, oneSource, ...head } = eventOf(id)
  const file = { version: '0123456789', published: 0, updated: 0, claims: [], sources: [], revisions: [] }
  return { ...head, ...file, ...parts }
}

function showDownloads(events: readonly FullEvent[], language: Locale = 'en', name = 'A view') {
  render(
    <SpeechProvider value={speechFor(language, MESSAGES[language])}>
      <Downloads events={events} name={name} version="0123456789" address="https://host.example/en/" />
    </SpeechProvider>,
  )
  return { user: userEvent.setup() }
}

const at = (edtf: string) => {
  const when = parseWhen(edtf)
  if (!when) throw new Error(`no date: ${edtf}`)
  return when
}

it.each([
  ['en', 1, '1 event lies outside the years a calendar knows and is left out.'],
  ['en', 2, '2 events lie outside the years a calendar knows and are left out.'],
  ['ar', 1, 'استُبعد حدث واحد يقع خارج السنوات التي تتسع لها التقاويم.'],
  ['ar', 2, 'استُبعد حدثان يقعان خارج السنوات التي تتسع لها التقاويم.'],
  ['ar', 3, 'استُبعدت 3 أحداث تقع خارج السنوات التي تتسع لها التقاويم.'],
  ['ar', 11, 'استُبعد 11 حدثًا يقع خارج السنوات التي تتسع لها التقاويم.'],
  ['ru', 1, 'Не вошло 1 событие: календари не охватывают эти годы.'],
  ['ru', 2, 'Не вошли 2 события: календари не охватывают эти годы.'],
  ['ru', 5, 'Не вошло 5 событий: календари не охватывают эти годы.'],
] as const)('a calendar says which events it cannot hold: %s, %i', async (language, count, words) => {
  const saved = catchSaved()
  const ancient = Array.from({ length: count }, (_, index) => fullOf(`old-${index}`, { when: at('-0043') }))
  const page = showDownloads([fullOf('new', { when: at('2021-04-19') }), ...ancient], language)
  expect(screen.queryByRole('note')).toBeNull()
  const { text } = await saved.save(page, button(MESSAGES[language]['take.calendar']))
  expect(eventsIn(text).map(({ event }) => event.uid)).toEqual([`new.${language}@demarche`])
  expect(screen.getByRole('note').textContent).toBe(words)
  // CSV can hold every event.
  const table = await saved.save(page, button('CSV'))
  expect(fromCsv(table.text, parseWhen).events).toHaveLength(count + 1)
})

it('texts that were written to do harm are saved as they are, and break no file', async () => {
  const saved = catchSaved()
  const harm = '=1+1,"</script>\r\nEND:VEVENT;\\n'
  const events = [fullOf('harm', { when: at('2021-04-19'), title: { en: harm, ar: harm, ru: harm } })]
  const page = showDownloads(events, 'en', `A view\r\nEND:VCALENDAR ${harm}`)
  expect(fromCsv((await saved.save(page, button('CSV'))).text, parseWhen).events).toEqual(events)
  expect(fromJson((await saved.save(page, button('JSON'))).text, parseWhen).events).toEqual(events)
  const { text } = await saved.save(page, button(MESSAGES.en['take.calendar']))
  expect(eventsIn(text).map(({ event }) => event.summary)).toEqual([harm.replace('\r\n', '\n')])
})

it('the name of a calendar is that of the view, without the marks of our page', async () => {
  const saved = catchSaved()
  const page = await openPage('ar/?view=list&actors=russia&roles=acts&toward=united-states')
  await openSheet(page, 'ar')
  const { text } = await saved.save(page, button(MESSAGES.ar['take.calendar']))
  const name = String(new ICAL.Component(ICAL.parse(text)).getFirstPropertyValue('name'))
  expect(name).toContain(nameOf('russia', 'ar'))
  expect(name).toContain(nameOf('united-states', 'ar'))
  expect(name).not.toMatch(/[\u2066-\u2069]/)
})
