import { describe, expect, it } from 'vitest'
import { fold } from '../lib/fold.ts'
import { LOADED_TERMS, loadedTermsIn, TERMS } from './loadedTerms.ts'
import { LOCALES, type Locale } from './vocabulary.ts'

const LETTER: Readonly<Record<Locale, string>> = { en: 'z', ar: 'ظ', ru: 'ъ' }

/** Every spelling of a term, as a writer would type it: with an ending where any may follow. */
const spellings = LOCALES.flatMap((locale) =>
  LOADED_TERMS.flatMap((term) =>
    TERMS[term][locale].split(' ').map((spelling) => ({
      locale,
      term,
      words: spelling.replaceAll('_', ' ').replace('~', LETTER[locale]),
      isOpen: spelling.endsWith('~'),
    })),
  ),
)

describe.each(spellings)('$locale, $term: $words', ({ locale, term, words, isOpen }) => {
  const found = (text: string) => loadedTermsIn(text, locale).some((each) => each.term === term)

  it('is found as a word of its own, anywhere and between any signs', () => {
    for (const text of [words, `0 ${words} 0`, `0, ${words}.`]) expect(found(text), text).toBe(true)
  })

  it('is not found where it is quoted, nor within a longer word', () => {
    const longer = [`${LETTER[locale]}${words}`, ...(isOpen ? [] : [`${words}${LETTER[locale]}`])]
    for (const text of [`0 «${words}» 0`, `“${words}”`, ...longer]) expect(found(text), text).toBe(false)
  })

  it('is written in folded letters, else nothing would match it', () => {
    expect(fold(words)).toBe(words)
  })
})

it('an Arabic term is found behind what a word may begin with', () => {
  for (const prefix of ['ال', 'وال', 'بال', 'لل', 'و'])
    expect(loadedTermsIn(`0 ${prefix}احتلال`, 'ar'), prefix).toEqual([
      { term: 'occupation', words: `${prefix}احتلال` },
    ])
})
