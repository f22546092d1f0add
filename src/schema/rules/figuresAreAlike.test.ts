import { expect, it } from 'vitest'
import { checkRecords } from '../checkRecords.ts'
import type { Locale } from '../vocabulary.ts'

/** The rules that a topic of this name breaks in this language. */
function broken(locale: Locale, text: string): readonly string[] {
  const name = { en: 'words', ar: 'كلمات', ru: 'слова', [locale]: text }
  const { findings } = checkRecords([{ kind: 'topics', id: 'summit', file: null, value: { name } }])
  return findings.map(({ rule }) => rule)
}

it.each<[Locale, string]>([
  ['en', '75%'],
  ['en', '75 percent'],
  ['ar', '75٪'],
  ['ru', '75 %'],
  ['ar', '٧٥'],
  ['ar', '19 نيسان'],
  ['ar', 'أبريل 2021'],
  ['ar', 'تشرين الأول 2021'],
])('figures and months are written in one way, %s: not %s', (locale, text) => {
  expect(broken(locale, text)).toEqual(['figures-are-alike'])
})

it.each<[Locale, string]>([
  ['en', '75 per cent'],
  ['ar', '75 في المئة'],
  ['ru', '75 процентов'],
  ['ar', '19 نيسان/أبريل 2021'],
  // Without a day or a year beside it, a month may be another word or a name.
  ['ar', 'آب إلى بلده'],
  ['ar', 'تيريزا مايو'],
  ['ar', '5 آبار'],
  ['ru', '№ 123'],
])('figures, months and number signs written well are let through, %s: %s', (locale, text) => {
  expect(broken(locale, text)).toEqual([])
})

it.each(['#123', 'Указ #123', 'N 123', '(No. 123)', '№123'])('a number sign is №, not as in %s', (text) => {
  expect(broken('ru', text)).toEqual(['typography-is-by-rule'])
})
