import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../schema/vocabulary.ts'
import { parseWhen } from '../schema/when.ts'
import { loadSpeech, type Speech } from './speech.ts'

const [en, ar, ru] = (await Promise.all(LOCALES.map(loadSpeech))) as [Speech, Speech, Speech]
const { plain } = ru

const spoken = ({ when }: Speech, edtf: string) => {
  const date = parseWhen(edtf)
  return date && when(date)
}

describe('a number of events', () => {
  it.each([
    [1, '1 event, 1 in view'],
    [2, '2 events, 2 in view'],
    [1234, '1,234 events, 1,234 in view'],
  ])('is said in English of %i', (all, words) => {
    expect(en.say('status.all', { matching: all, inView: all })).toBe(words)
  })

  it.each([
    [0, '0 حدث'],
    [1, 'حدث واحد'],
    [2, 'حدثان'],
    [3, '3 أحداث'],
    [11, '11 حدثًا'],
    [61, '61 حدثًا'],
    [100, '100 حدث'],
    [103, '103 أحداث'],
  ])('takes its Arabic form from %i', (all, words) => {
    expect(ar.say('status.all', { matching: all, inView: 0 }).split('،')[0]).toBe(words)
  })

  it.each([
    [1, '1 событие'],
    [2, '2 события'],
    [5, '5 событий'],
    [11, '11 событий'],
    [21, '21 событие'],
    [22, '22 события'],
  ])('takes its Russian form from %i', (all, words) => {
    expect(plain.say('status.all', { matching: all, inView: 0 }).split(',')[0]).toBe(words)
  })

  it.each([
    [en, '92,367'],
    [ar, '92,367'],
    [ru, '92\u00a0367'],
  ])('has its thousands apart, and never by a point: %#', (speech, written) => {
    expect(speech.number(92_367)).toBe(written)
    expect(speech.say('actors.more', { shown: 92_367 })).toContain(written)
    expect(speech.say('status.listedAll', { matching: 92_367 })).toContain(written)
  })

  it('stands in Latin digits on every page', () => {
    fc.assert(
      fc.property(fc.constantFrom(en, ar, ru), fc.nat(), (speech, count) => {
        const said = [
          speech.number(count),
          speech.say('status.some', { matching: count, all: count, inView: count }),
        ].join(' ')
        expect(said).not.toMatch(/[٠-٩۰-۹]/)
        // Arabic writes one and two as words.
        const times = speech === ar && (count === 1 || count === 2) ? 3 : 4
        expect(said.replace(/\D/g, '')).toBe(String(count).repeat(times))
      }),
    )
  })
})

describe('a date', () => {
  it.each([
    ['2021-04-19', 'Monday 19 April 2021', 'Monday, 19 April 2021'],
    ['2021-04', 'April 2021', 'April 2021'],
    ['2021', '2021', '2021'],
    ['2021-04~', 'about April 2021', 'about April 2021'],
    ['2021-04-19?', 'Monday 19 April 2021 (date doubtful)', 'Monday, 19 April 2021 (date doubtful)'],
    ['2021-03-25/2021-04-03', '25 March 2021 – 3 April 2021', '25 March 2021 – 3 April 2021'],
    ['2021-04-22/..', 'from 22 April 2021', 'from 22 April 2021'],
    ['../2021-04-22', 'until 22 April 2021', 'until 22 April 2021'],
  ])('of %s says how far it is known', (edtf, newer, older) => {
    // Versions of CLDR differ in the comma after the weekday.
    expect([newer, older]).toContain(spoken(en, edtf))
  })

  it.each([
    ['2022-01-26~', 'about 26 January 2022', 'نحو 26 كانون الثاني/يناير 2022', 'около 26 января 2022 г.'],
    ['2015-04~', 'about April 2015', 'نحو نيسان/أبريل 2015', 'около апреля 2015 г.'],
    ['2015~', 'about 2015', 'نحو 2015', 'около 2015 г.'],
    ['2022-01-26/..', 'from 26 January 2022', 'منذ 26 كانون الثاني/يناير 2022', 'с 26 января 2022 г.'],
    ['2015-06/..', 'from June 2015', 'منذ حزيران/يونيو 2015', 'с июня 2015 г.'],
    ['2015/..', 'from 2015', 'منذ 2015', 'с 2015 г.'],
    ['../2022-01-26', 'until 26 January 2022', 'حتى 26 كانون الثاني/يناير 2022', 'до 26 января 2022 г.'],
    ['../2015-04', 'until April 2015', 'حتى نيسان/أبريل 2015', 'до апреля 2015 г.'],
    ['../2015', 'until 2015', 'حتى 2015', 'до 2015 г.'],
    ['2015-04~/..', 'from about April 2015', 'منذ نحو نيسان/أبريل 2015', 'примерно с апреля 2015 г.'],
    ['../2015-04~', 'until about April 2015', 'حتى نحو نيسان/أبريل 2015', 'примерно до апреля 2015 г.'],
    [
      '2015-03~/2015-04',
      'about March 2015 – April 2015',
      'نحو آذار/مارس 2015 – نيسان/أبريل 2015',
      'около марта 2015 г. — апреля 2015 г.',
    ],
  ])('of %s agrees with the preposition before it', (edtf, english, arabic, russian) => {
    const said = [en, ar, ru].map((speech) => spoken(speech, edtf)?.replace(/\s/g, ' '))
    expect(said).toEqual([english, arabic, russian])
  })

  it('is spoken in each language in its own way', () => {
    expect(spoken(ru, '2021-04-19')).toMatch(/^понедельник, 19\u00a0апреля 2021/)
    expect(spoken(ar, '2021-04-19')).toBe('الاثنين، 19 نيسان/أبريل 2021')
    expect(spoken(ar, '2021-04~')).toMatch(/نيسان\/أبريل 2021/)
  })
})

it('joins words as the language does', () => {
  expect(en.list(['a', 'b', 'c'])).toBe('a, b and c')
  expect(ru.list(['а', 'б'])).toBe('а и б')
  expect(ar.list(['أ', 'ب'])).toBe('أ وب')
})

it('runs from the right in Arabic only', () => {
  expect([en, ar, ru].map(({ direction }) => direction)).toEqual(['ltr', 'rtl', 'ltr'])
})

it('knows what names a message', () => {
  expect(en.has('type.consult/phone')).toBe(true)
  for (const other of ['type.atlantis', 'toString', '']) expect(en.has(other)).toBe(false)
})

it('throws where a value is missing: that is a bug of ours', () => {
  expect(() => en.say('chip.remove')).toThrow()
})

it('binds Russian sentences, dates and texts, not labels, nor anything for files', () => {
  const text = { en: 'On 14 June', ar: 'في 14 حزيران/يونيو', ru: 'В Москве 14 июня' }
  const [from, to] = ['Россия', 'США']
  const spaces = (words: string) => words.replace(/[^\u00a0]/g, '').length
  expect([en, ar].map((speech) => speech.text(text))).toEqual([text.en, text.ar])
  expect(ru.text(text)).toBe('В\u00a0Москве 14\u00a0июня')
  expect(spaces(ru.say('failure.event'))).toBeGreaterThan(0)
  expect(spaces(ru.say('flow.toward', { from, to }))).toBe(0)
  expect(plain.text(text)).toBe(text.ru)
  expect(spaces(plain.say('failure.event'))).toBe(0)
})

it('has only plain spaces for files, also in numbers and dates', () => {
  expect(ru.number(92_367)).toContain('\u00a0')
  expect(plain.number(92_367)).toBe('92 367')
  expect(plain.say('status.all', { matching: 92_367, inView: 0 })).toMatch(/^92 367 /)
  expect(spoken(plain, '2021-04-19')).toBe('понедельник, 19 апреля 2021 г.')
  expect(plain.plain).toBe(plain)
})
