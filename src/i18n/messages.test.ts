import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '../schema/vocabulary.ts'
import { MESSAGES as SHOWN } from '../testing/messages.ts'
import { numberTag } from './locale.ts'
import { SOURCES_MESSAGES } from './sourceWords.ts'
import { isPlain } from './speech.ts'

const MESSAGES = {
  en: { ...SHOWN.en, ...SOURCES_MESSAGES.en },
  ar: { ...SHOWN.ar, ...SOURCES_MESSAGES.ar },
  ru: { ...SHOWN.ru, ...SOURCES_MESSAGES.ru },
}
type MessageKey = keyof typeof MESSAGES.en

const KEYS = Object.keys(MESSAGES.en) as MessageKey[]

it('are two catalogues without a common key', () => {
  expect(KEYS).toHaveLength(Object.keys(SHOWN.en).length + Object.keys(SOURCES_MESSAGES.en).length)
})

/** The syntax tree of an ICU message. For its node types see the documentation of `intl-messageformat`. */
const parse = (locale: Locale, key: MessageKey) =>
  new IntlMessageFormat(MESSAGES[locale][key], numberTag[locale], undefined, { ignoreTag: true }).getAst()
type Part = ReturnType<typeof parse>[number]

const inside = (part: Part): readonly Part[] =>
  'options' in part ? Object.values(part.options).flatMap(({ value }) => [...value]) : []
const allParts = (parts: readonly Part[]): readonly Part[] =>
  parts.flatMap((part) => [part, ...allParts(inside(part))])

/** Names of the values that a message takes. Literals and `#` in a plural have none. */
const valuesOf = (parts: readonly Part[]) =>
  new Set(allParts(parts).flatMap((part) => (part.type === 0 || !('value' in part) ? [] : [part.value])))

const plurals = (parts: readonly Part[]) =>
  allParts(parts).flatMap((part) => ('pluralType' in part ? [Object.keys(part.options)] : []))

/** The options of each `select`, which must be the same in all languages. */
const choices = (parts: readonly Part[]) =>
  allParts(parts).flatMap((part) =>
    'options' in part && !('pluralType' in part) ? [Object.keys(part.options).toSorted()] : [],
  )

describe.each(LOCALES)('the messages in %s', (locale) => {
  it('say what they are where they are plain', () => {
    const plain = KEYS.filter((key) => isPlain(MESSAGES[locale][key]))
    expect(plain.length).toBeGreaterThan(100)
    for (const key of plain) {
      const words = MESSAGES[locale][key]
      const formatted = new IntlMessageFormat(words, numberTag[locale], undefined, {
        ignoreTag: true,
      }).format()
      expect(formatted, key).toBe(words)
    }
  })

  it('all say something, without blanks at the ends that nobody meant', () => {
    for (const key of KEYS) {
      const words = MESSAGES[locale][key]
      expect(words.trim(), key).not.toBe('')
      if (key !== 'board.separator') expect(words, key).toBe(words.trim())
    }
  })

  it('take the same values and make the same choices as in English', () => {
    for (const key of KEYS) {
      expect(valuesOf(parse(locale, key)), key).toEqual(valuesOf(parse('en', key)))
      expect(choices(parse(locale, key)), key).toEqual(choices(parse('en', key)))
    }
  })

  it('count in every plural form that the language has', () => {
    const forms = new Intl.PluralRules(numberTag[locale]).resolvedOptions().pluralCategories
    for (const key of KEYS) {
      for (const given of plurals(parse(locale, key)))
        expect(given, key).toEqual(expect.arrayContaining(forms))
    }
  })
})

it('finds the values of a message wherever they stand', () => {
  expect(valuesOf(parse('en', 'board.parts'))).toEqual(new Set(['kind', 'parts']))
  expect(valuesOf(parse('ar', 'status.some'))).toEqual(new Set(['matching', 'all', 'inView']))
})

it('knows that Arabic has six plural forms and Russian four', () => {
  const formsOf = (tag: string) => new Intl.PluralRules(tag).resolvedOptions().pluralCategories.length
  expect([formsOf(numberTag.ar), formsOf(numberTag.ru)]).toEqual([6, 4])
})
