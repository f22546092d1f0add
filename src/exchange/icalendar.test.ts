import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { ar } from '../i18n/messages/ar.ts'
import { en } from '../i18n/messages/en.ts'
import { ru } from '../i18n/messages/ru.ts'
import { speechFor } from '../i18n/speech.ts'
import { formatIsoDay } from '../lib/day.ts'
import type { When } from '../schema/published.ts'
import { parseWhen } from '../schema/when.ts'
import { fullEventLists, hostileText } from '../testing/fullEvents.ts'
import type { FullEvent } from './fullEvent.ts'
import { toCalendar } from './icalendar.ts'

const SPEECHES = [speechFor('en', en), speechFor('ar', ar), speechFor('ru', ru)] as const
const [english] = SPEECHES
const speeches = fc.constantFrom(...SPEECHES)
const addressOf = (id: string) => `https://host.example/a/en/events/${id}/`
const calendar = (
  events: readonly FullEvent[],
  name = 'Demarche',
  speech: (typeof SPEECHES)[number] = english,
) => toCalendar(events, { name, speech, addressOf })

/** Parses a calendar with an independent library. */
const read = (text: string) => {
  const root = new ICAL.Component(ICAL.parse(text) as unknown[])
  return { root, events: root.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each)) }
}

/** The library leaves unknown properties escaped. */
const unescaped = (text: unknown) => String(text).replace(/\\(.)/g, (_, sign) => (sign === 'n' ? '\n' : sign))

/** The library prints 0999-12-31 as 999-12-31. */
const padded = (time: unknown) => String(time).replace(/^\d+/, (year) => year.padStart(4, '0'))

/** The part of a text that a calendar can hold. */
const held = (text: string) =>
  text
    .replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD')

const [first] = fc.sample(
  fullEventLists.filter((events) => events.length > 0),
  { numRuns: 1, seed: 1 },
)
const dated = (when: string): FullEvent => ({
  ...(first?.[0] as FullEvent),
  when: parseWhen(when) as When,
  summary: { en: 'Summary.', ar: 'ملخص.', ru: 'Сводка.' },
})

describe('a calendar', () => {
  it('is read by another parser as the same events, whatever their texts hold', () => {
    fc.assert(
      fc.property(fullEventLists, hostileText, speeches, (events, name, speech) => {
        const { text, leftOut } = calendar(events, name, speech)
        const { root, events: seen } = read(text)
        for (const property of ['name', 'x-wr-calname'])
          expect(unescaped(root.getFirstPropertyValue(property))).toBe(held(name))
        expect(seen.length + leftOut).toBe(events.length)
        const expected = events.filter(({ id }) => seen.some(({ uid }) => uid === `${id}@demarche`))
        for (const [index, event] of seen.entries()) {
          const given = expected[index] as FullEvent
          expect(event.summary).toBe(held(given.title[speech.locale]))
          expect(event.description.startsWith(held(given.summary[speech.locale]))).toBe(true)
          expect(event.startDate.isDate && event.endDate.isDate).toBe(true)
          expect(padded(event.startDate)).toBe(formatIsoDay(given.when.first))
          expect(padded(event.endDate)).toBe(formatIsoDay(given.when.last + 1))
          expect(event.component.getFirstPropertyValue('url')).toBe(addressOf(given.id))
          const stamp = `${formatIsoDay(given.updated)}T00:00:00Z`
          expect(padded(event.component.getFirstPropertyValue('dtstamp'))).toBe(stamp)
          expect(padded(event.component.getFirstPropertyValue('last-modified'))).toBe(stamp)
        }
      }),
    )
  })

  it('has lines of at most 75 octets, none of which cuts a character', () => {
    fc.assert(
      fc.property(fullEventLists, hostileText, (events, name) => {
        const lines = calendar(events, name).text.split('\r\n')
        expect(lines.pop()).toBe('')
        for (const line of lines) {
          expect(line).not.toMatch(/[\r\n]|\p{Cs}/u)
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        }
      }),
    )
  })

  it('leaves out what no calendar can hold, and counts it', () => {
    const written = ['0000-05', '-0043-03-15', '9999-12-31', '0000/0001', '0001', '9999-12-30', '2021'].map(
      dated,
    )
    const { text, leftOut } = calendar(written)
    expect(leftOut).toBe(4)
    expect(read(text).events.map(({ startDate }) => startDate.year)).toEqual([1, 9999, 2021])
  })

  it('has no addresses where the site does not know its own', () => {
    const { text } = toCalendar([dated('2021')], { name: 'x', speech: english, addressOf: () => null })
    expect(text).not.toContain('URL')
  })

  it('asks to be read again each day', () => {
    const { root } = read(calendar([]).text)
    expect(String(root.getFirstPropertyValue('refresh-interval'))).toBe('P1D')
    expect(root.getFirstPropertyValue('name')).toBe('Demarche')
  })
})

describe('a date in a calendar', () => {
  const described = (when: string) => read(calendar([dated(when)]).text).events[0]?.description

  it('needs no words where it is a day', () => {
    expect(described('2021-04-19')).toBe('Summary.')
  })

  it.each([
    ['2021-04', 'April 2021'],
    ['2021~', 'about 2021'],
    ['2021-04-19?', 'Monday, 19 April 2021 (date doubtful)'],
    ['2021-04-22/..', 'from 22 April 2021'],
    ['../2021-06', 'until June 2021'],
    ['2021-04-22/2021-04-24', '22 April 2021 – 24 April 2021'],
  ])('says of %s how far it is known', (when, words) => {
    expect(described(when)?.replace(/Monday /, 'Monday, ')).toBe(
      `Summary.\n\nThe date, as far as it is known: ${words}`,
    )
  })

  it('covers every day on which it may lie', () => {
    const { events } = read(calendar([dated('2021-02')]).text)
    expect([events[0]?.startDate, events[0]?.endDate].map(String)).toEqual(['2021-02-01', '2021-03-01'])
  })
})
