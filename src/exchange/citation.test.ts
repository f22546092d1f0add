import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ar } from '../i18n/messages/ar.ts'
import { en } from '../i18n/messages/en.ts'
import { ru } from '../i18n/messages/ru.ts'
import { speechFor } from '../i18n/speech.ts'
import { parseIsoDay } from '../lib/day.ts'
import type { When } from '../schema/published.ts'
import { parseWhen } from '../schema/when.ts'
import { edtfTexts } from '../testing/fullEvents.ts'
import { type Cited, citedView, plainCitation } from './citation.ts'
import { toCsl } from './csl.ts'

const SPEECHES = { en: speechFor('en', en), ar: speechFor('ar', ar), ru: speechFor('ru', ru) }
const day = (iso: string) => parseIsoDay(iso) ?? Number.NaN
const whenOf = (text: string) => parseWhen(text) as When

const TITLES = {
  en: 'Patrushev and Sullivan speak by telephone',
  ar: 'مكالمة هاتفية بين باتروشيف وسوليفان',
  ru: 'Патрушев и Салливан говорят по телефону',
}
const event = (locale: keyof typeof TITLES, when = '2021-04-19'): Cited => ({
  subject: { kind: 'event', id: '2021-04-19-patrushev-sullivan-call', when: whenOf(when) },
  title: TITLES[locale],
  updated: day('2026-11-23'),
  version: '01a2b3c4d5',
  address: `https://host.example/${locale}/events/2021-04-19-patrushev-sullivan-call/?v=01a2b3c4d5`,
  accessed: day('2026-11-24'),
})
const view: Cited = {
  subject: { kind: 'view', events: 16 },
  title: 'Russia → United States',
  updated: day('2026-11-23'),
  version: '0123456789',
  address: 'https://host.example/en/?actors=russia&v=0123456789',
  accessed: day('2026-11-24'),
}

/** Removes bidi isolates, and replaces no-break spaces by plain ones. */
const seen = (text: string) => text.replace(/[\u2068\u2069]/g, '').replace(/[\u00A0\u202F]/g, ' ')

describe('a citation in words', () => {
  it('reads as an editor of each language would write it', () => {
    expect(seen(plainCitation(event('en'), SPEECHES.en))).toBe(
      '“Patrushev and Sullivan speak by telephone” (19 April 2021). Demarche, record last changed 23 November 2026, version 01a2b3c4d5. https://host.example/en/events/2021-04-19-patrushev-sullivan-call/?v=01a2b3c4d5. Accessed 24 November 2026.',
    )
    expect(seen(plainCitation(event('ru'), SPEECHES.ru))).toBe(
      '«Патрушев и Салливан говорят по телефону» (19 апреля 2021 г.). Демарш, запись от 23 ноября 2026 г., версия 01a2b3c4d5. URL: https://host.example/ru/events/2021-04-19-patrushev-sullivan-call/?v=01a2b3c4d5 (дата обращения: 24 ноября 2026 г.).',
    )
    expect(seen(plainCitation(event('ar'), SPEECHES.ar))).toBe(
      '«مكالمة هاتفية بين باتروشيف وسوليفان» (19 نيسان/أبريل 2021). مسعى، سجل محدَّث في 23 تشرين الثاني/نوفمبر 2026، الإصدار 01a2b3c4d5. https://host.example/ar/events/2021-04-19-patrushev-sullivan-call/?v=01a2b3c4d5. تاريخ الاطلاع: 24 تشرين الثاني/نوفمبر 2026.',
    )
  })

  it('of a view without events is dated by the record of all that changed last', () => {
    const all = [{ updated: day('2026-11-22') }, { updated: day('2026-11-23') }]
    const { title, version, address, accessed } = view
    const empty = citedView([], all, { title, version, address, accessed })
    expect(seen(plainCitation(empty, SPEECHES.en))).toMatch(
      /\(0 events\)\. Demarche, data of 23 November 2026,/,
    )
  })

  it('of a view says how many events it holds', () => {
    expect(seen(plainCitation(view, SPEECHES.en))).toMatch(
      /^“Russia → United States” \(16 events\)\. Demarche, data of/,
    )
    expect(seen(plainCitation(view, SPEECHES.ru))).toContain('(16 событий). Демарш, данные от')
    expect(seen(plainCitation(view, SPEECHES.ar))).toContain('(16 حدثًا)')
  })

  it('says how far the date is known', () => {
    expect(plainCitation(event('en', '2021-04-19~'), SPEECHES.en)).toContain('(about 19 April 2021)')
    expect(plainCitation(event('en', '2021-04/..'), SPEECHES.en)).toContain('(from April 2021)')
  })

  it('leaves the address bare, so that it stays a link', () => {
    for (const [locale, speech] of Object.entries(SPEECHES)) {
      const cited = event(locale as keyof typeof TITLES)
      expect(plainCitation(cited, speech)).toContain(` ${cited.address}`)
    }
  })
})

describe('a citation for programs', () => {
  it('of an event is an entry, dated by its record', () => {
    expect(toCsl(event('ar'), SPEECHES.ar)).toEqual({
      id: 'demarche-2021-04-19-patrushev-sullivan-call-01a2b3c4d5',
      type: 'entry',
      title: TITLES.ar,
      'container-title': 'مسعى',
      'event-date': { 'date-parts': [[2021, 4, 19]] },
      issued: { 'date-parts': [[2026, 11, 23]] },
      accessed: { 'date-parts': [[2026, 11, 24]] },
      version: '01a2b3c4d5',
      language: 'ar',
      URL: event('ar').address,
    })
  })

  it('of a view is a dataset without a date of its own', () => {
    expect(toCsl(view, SPEECHES.en)).toMatchObject({ type: 'dataset', URL: view.address })
    expect(toCsl(view, SPEECHES.en)).not.toHaveProperty('event-date')
  })

  it.each([
    ['2021-04~', { 'date-parts': [[2021, 4]], circa: true }],
    [
      '2021-04-22/2021-06',
      {
        'date-parts': [
          [2021, 4, 22],
          [2021, 6],
        ],
      },
    ],
    ['-0043-03-15', { 'date-parts': [[-44, 3, 15]] }],
    ['0000', { 'date-parts': [[-1]] }],
    ['0001', { 'date-parts': [[1]] }],
    ['2021-04/..', { literal: 'from April 2021' }],
  ])('dates %s as CSL does', (when, date) => {
    expect(toCsl(event('en', when), SPEECHES.en)['event-date']).toEqual(date)
  })

  it('has one or two dates of one to three numbers, none of them the year 0', () => {
    fc.assert(
      fc.property(edtfTexts, (when) => {
        const date = toCsl(event('en', when), SPEECHES.en)['event-date']
        fc.pre(date !== undefined && 'date-parts' in date)
        expect([1, 2]).toContain(date['date-parts'].length)
        for (const parts of date['date-parts']) {
          expect([1, 2, 3]).toContain(parts.length)
          expect(parts.every((part) => Number.isInteger(part) && part !== 0)).toBe(true)
        }
      }),
    )
  })
})
