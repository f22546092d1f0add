import { expect, it } from 'vitest'
import { parseIsoDay } from '../lib/day.ts'
import { speeches } from '../testing/speeches.ts'
import { daysWords } from './daysWords.ts'

const words = (locale: keyof typeof speeches, from: string, to: string) =>
  daysWords({ from: parseIsoDay(from) ?? Number.NaN, to: parseIsoDay(to) ?? Number.NaN }, speeches[locale])

it.each([
  ['en', '2021-04-19', '2021-04-19', '19 April 2021'],
  ['en', '2021-04-10', '2021-04-24', '10 – 24 April 2021'],
  ['en', '2021-03-28', '2021-04-03', '28 March – 3 April 2021'],
  ['en', '2020-12-28', '2021-01-03', '28 December 2020 – 3 January 2021'],
  ['en', '+012000-01-01', '+012000-01-02', '1 January 12000 – 2 January 12000'],
  ['ar', '2021-04-10', '2021-04-24', '10 – 24 نيسان/أبريل 2021'],
  ['ru', '2021-04-10', '2021-04-24', '10 — 24 апреля 2021 г.'],
  ['ru', '2021-03-28', '2021-04-03', '28 марта — 3 апреля 2021 г.'],
] as const)('what both ends share is said once: %s, %s to %s', (locale, from, to, expected) => {
  expect(words(locale, from, to).replace(/[\u00a0\u202f]/g, ' ')).toBe(expected)
})
