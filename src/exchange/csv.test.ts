import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { parseWhen } from '../schema/when.ts'
import { fullEventLists, hostileText } from '../testing/fullEvents.ts'
import { dialectOf, fromCsv, toCsv } from './csv.ts'
import type { FullEvent } from './fullEvent.ts'

const read = (text: string) => fromCsv(text, parseWhen)
const some = (parts: Partial<FullEvent> = {}): FullEvent => ({
  ...(fc.sample(
    fullEventLists.filter(([event]) => event !== undefined),
    { numRuns: 1, seed: 1 },
  )[0]?.[0] as FullEvent),
  ...parts,
})
const cellsOf = (text: string) => Papa.parse<string[]>(text, { delimiter: ',' }).data

describe('CSV', () => {
  it('reads back to the same events', () => {
    fc.assert(
      fc.property(fullEventLists, (events) => {
        expect(read(toCsv(events))).toEqual({ events, problems: [] })
      }),
    )
  })

  it('reads back from a file, where text can be written to one', () => {
    const whole = fullEventLists.filter((events) => !/\p{Cs}/u.test(toCsv(events)))
    fc.assert(
      fc.property(whole, (events) => {
        const text = new TextDecoder().decode(new TextEncoder().encode(toCsv(events)))
        expect(read(text).events).toEqual(events)
      }),
    )
  })

  it('reads what a spreadsheet elsewhere saved: semicolons, other line ends, columns moved', () => {
    fc.assert(
      fc.property(
        fullEventLists,
        fc.constantFrom(';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        (events, delimiter, newline) => {
          const rows = cellsOf(toCsv(events).replace(/\r\n$/, '')).map((row) => row.toReversed())
          expect(read(Papa.unparse(rows, { delimiter, newline })).events).toEqual(events)
        },
      ),
    )
  })

  it.each([
    ['Event ID\twhen', '\t'],
    ['дата;кто, что;где', ';'],
    ['التاريخ;من', ';'],
    ['\uFEFF"Date; ""local""";Who, whom', ';'],
    ['"a, b" \tc', '\t'],
    [';a,b', ';'],
    ['who "he";what', ';'],
    ['id,a;b;c', ','],
    ['id\n1;2', ','],
    ['"never closed;a', ','],
  ])('sees how the columns of %j are parted, by the end of the first name', (header, delimiter) => {
    expect(dialectOf(`${header}\n1\n`).delimiter).toBe(delimiter)
  })

  it('lets no spreadsheet run a text', () => {
    fc.assert(
      fc.property(hostileText, (en) => {
        const rows = cellsOf(toCsv([some({ title: { en, ar: '=1', ru: '' } })]))
        for (const cell of rows.flat()) expect(cell.trim()).not.toMatch(/^[=+\-@]/)
      }),
    )
    expect(toCsv([some({ title: { en: '=HYPERLINK("x")', ar: '', ru: '' } })])).toContain(
      `"'=HYPERLINK(""x"")"`,
    )
  })

  it('begins with the mark of UTF-8 and names its columns even for no event', () => {
    expect(toCsv([])).toMatch(
      /^\uFEFFid,when,first_day,last_day,reported,type,confidence,title_en,.*revisions\r\n$/,
    )
    expect(read(toCsv([]))).toEqual({ events: [], problems: [] })
  })

  it('says the day that is not known with nothing', () => {
    const row = (when: string) =>
      cellsOf(toCsv([some({ when: parseWhen(when) as FullEvent['when'] })]))[1]?.slice(1, 4)
    expect(row('2021-04/..')).toEqual(['2021-04/..', '2021-04-01', ''])
    expect(row('../2021-04')).toEqual(['../2021-04', '', '2021-04-30'])
    expect(row('-0043-03-15')).toEqual(["'-0043-03-15", "'-000043-03-15", "'-000043-03-15"])
  })

  it('leaves a hand-written apostrophe alone', () => {
    const text = toCsv([some({ title: { en: 'Tis', ar: '', ru: '' } })]).replace('Tis', "'tis")
    expect(read(text).events[0]?.title.en).toBe("'tis")
  })
})

describe('CSV that cannot be read', () => {
  const good = some({ id: 'good', title: { en: 'Good', ar: '', ru: '' } })

  it('names the columns it lacks', () => {
    expect(read('id,when\r\na,2021')).toMatchObject({
      events: [],
      problems: [{ at: 'row 1', what: expect.stringMatching(/^Lacks reported, type, .*revisions\.$/) }],
    })
    expect(read('').problems).toHaveLength(1)
  })

  it('names row and field, and keeps the good rows', () => {
    const bad = { ...good, id: 'bad', type: 'dance' as FullEvent['type'] }
    const text = toCsv([bad, good]).replace(good.version, 'x'.repeat(10))
    const { events, problems } = read(text)
    expect(events.map(({ id }) => id)).toEqual(['good'])
    expect(problems).toEqual([{ at: 'row 2: type', what: expect.stringContaining('"dance"') }])
  })

  it.each([
    ['a date', (csv: string) => csv.replace('good,2021-04-19,', 'good,19.04.2021,'), 'row 2: when'],
    ['a role', (csv: string) => csv.replace('putin:speaker', 'putin'), 'row 2: actors[0].role'],
    ['a list of JSON', (csv: string) => csv.replace(/\[\]\r\n$/, '[\r\n'), 'row 2: revisions'],
  ])('refuses %s that is none', (_, spoil, at) => {
    const csv = toCsv([
      {
        ...good,
        when: parseWhen('2021-04-19') as FullEvent['when'],
        actors: [{ actor: 'putin', role: 'speaker' }],
        revisions: [],
      },
    ])
    expect(spoil(csv)).not.toBe(csv)
    expect(read(spoil(csv))).toMatchObject({ events: [], problems: [{ at }] })
  })

  it('always says something and never throws', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { events, problems } = read(text)
        expect(events).toEqual([])
        expect(problems.length).toBeGreaterThan(0)
      }),
    )
  })
})
