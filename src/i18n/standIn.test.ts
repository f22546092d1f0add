import { describe, expect, it } from 'vitest'
import { LOCALES } from '../schema/vocabulary.ts'
import { standInLanguage } from './standIn.ts'

const everywhere = (text: string) => ({ en: text, ar: text, ru: text })

describe('the language of a text that fills a missing translation', () => {
  it.each([
    ['en', 'Norland: "No comment." (2)'],
    ['ar', 'نورلاند: «لا تعليق».'],
    ['ru', '«Рейкьявик»: переговоры (1)'],
  ] as const)('is told by its script: %s', (language, text) => {
    for (const locale of LOCALES)
      expect(standInLanguage(everywhere(text), locale)).toBe(locale === language ? undefined : language)
  })

  it('is not said of a translation', () => {
    const title = { en: 'Talks', ar: 'محادثات', ru: 'Переговоры' }
    for (const locale of LOCALES) expect(standInLanguage(title, locale)).toBeUndefined()
  })

  it.each(['Ελλάδα: «όχι».', '中国外交部 (2)'])(
    'is unknown in a script of none of our languages: %s',
    (text) => {
      for (const locale of LOCALES) expect(standInLanguage(everywhere(text), locale)).toBe('')
    },
  )

  it('is not guessed without letters', () => {
    for (const locale of LOCALES) expect(standInLanguage(everywhere('2021 (?)'), locale)).toBeUndefined()
  })
})
