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
        const uidOf = ({ id }: FullEvent) => `${id}.${speech.locale}@demarche`
        const expected = events.filter((event) => seen.some(({ uid }) => uid === uidOf(event)))
        for (const [index, event] of seen.entries()) {
          const given = expected[index] as FullEvent
          expect(event.summary).toBe(held(given.title[speech.locale]))
          expect(event.description.startsWith(held(given.summary[speech.locale]))).toBe(true)
          expect(event.startDate.isDate && event.endDate.isDate).toBe(true)
          expect(padded(event.startDate)).toBe(formatIsoDay(given.when.first))
          expect(padded(event.endDate)).toBe(formatIsoDay(given.when.last + 1))
          expect(event.component.getFirstPropertyValue('url')).toBe(addressOf(given.id))
          const stamp = `${formatIsoDay(given.updated)}T00:00:0${given.revisions.length}Z`
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

/** An entry as a reader takes it that unfolds lines but knows no parameters beside the date's. */
function readPlainly(text: string): readonly Readonly<Record<string, string>>[] {
  const entries: Record<string, string>[] = []
  for (const line of text.replace(/\r\n[ \t]/g, '').split('\r\n')) {
    if (line === 'BEGIN:VEVENT') entries.push({})
    const [, name, value] = /^([A-Z-]+|DTSTART;VALUE=DATE|DTEND;VALUE=DATE):(.*)$/.exec(line) ?? []
    const entry = entries.at(-1)
    if (entry && name !== undefined && value !== undefined) entry[name] = value
  }
  return entries
}

describe('a reader that knows only plain properties', () => {
  const DATES = ['2021', '2021-04-19', '2021-04-22/..']

  it('finds title, description and days of every event, in every language', () => {
    fc.assert(
      fc.property(fullEventLists, hostileText, speeches, (events, name, speech) => {
        const { text, leftOut } = calendar(events, name, speech)
        const entries = readPlainly(text)
        expect(entries).toHaveLength(events.length - leftOut)
        const { events: seen } = read(text)
        for (const [index, entry] of entries.entries()) {
          expect(Object.keys(entry)).toEqual(
            expect.arrayContaining(['DTSTART;VALUE=DATE', 'UID', 'SEQUENCE']),
          )
          expect(unescaped(entry.SUMMARY)).toBe(seen[index]?.summary)
          expect(unescaped(entry.DESCRIPTION)).toBe(seen[index]?.description)
        }
      }),
    )
  })

  it('finds the beginning of a title even if it does not join folded lines', () => {
    const title = 'Путин и Байден говорят по телефону о встрече на высшем уровне в третьей стране'
    const event = { ...dated('2021-04-13'), title: { en: title, ar: title, ru: title } }
    const [, start = ''] = /^SUMMARY:(.*)$/m.exec(calendar([event]).text) ?? []
    expect(start.trim().length).toBeGreaterThan(30)
    expect(title.startsWith(start.trim())).toBe(true)
  })

  /** UID → SEQUENCE: an import skips what it has, unless the number has risen (RFC 5546, 2.1.5). */
  function importInto(known: Map<string, number>, text: string): number {
    const entries = readPlainly(text).map(({ UID = '', SEQUENCE }) => [UID, Number(SEQUENCE)] as const)
    const taken = entries.filter(([uid, sequence]) => sequence > (known.get(uid) ?? -1))
    for (const [uid, sequence] of taken) known.set(uid, sequence)
    return taken.length
  }

  it('takes each language after another, and skips what it has', () => {
    const events = DATES.map((when, index) => ({ ...dated(when), id: `event-${index}` }))
    const known = new Map<string, number>()
    const taken = [...SPEECHES, ...SPEECHES].map((speech) =>
      importInto(known, calendar(events, 'x', speech).text),
    )
    expect(taken).toEqual([3, 3, 3, 0, 0, 0])
  })

  it('takes every correction, even two of one day: number and stamps rise with each', () => {
    const corrections = fc.array(fc.integer({ min: 20_000, max: 20_002 }), { minLength: 1, maxLength: 130 })
    fc.assert(
      fc.property(corrections, speeches, (days, speech) => {
        const before = { ...dated('2021-04-19'), published: 20_000, updated: 20_000, revisions: [] }
        const known = new Map<string, number>()
        const note = { en: 'x', ar: 'x', ru: 'x' }
        const versions = days.map((_, at): FullEvent => {
          const revisions = days.slice(0, at + 1).map((on) => ({ on, note }))
          return { ...before, revisions, updated: Math.max(...revisions.map(({ on }) => on)) }
        })
        const texts = [before, ...versions].map((event) => calendar([event], 'x', speech).text)
        for (const text of texts) expect(importInto(known, text)).toBe(1)
        for (const property of ['DTSTAMP', 'LAST-MODIFIED']) {
          const stamps = texts.map((text) => readPlainly(text)[0]?.[property] ?? '')
          expect(stamps).toEqual([...new Set(stamps)].toSorted())
        }
      }),
    )
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
