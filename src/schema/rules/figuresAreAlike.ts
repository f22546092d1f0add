import type { LocalizedText } from '../published.ts'
import { type Check, everyKind, type RecordKind, type Rule } from '../rule.ts'
import { ownTextsIn } from '../texts.ts'
import { LOCALES } from '../vocabulary.ts'

const MONTHS = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيو',
  'تموز/يوليو',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
]
const BOTH_NAMES = new RegExp(MONTHS.join('|'), 'g')
const NAMES = MONTHS.flatMap((month) => month.split('/')).join('|')
/** آب alone is also a word, and مايو and آذار are names: only after a day or before a year. */
const ONE_NAME = new RegExp(`(?:\\d (?:${NAMES})|(?:${NAMES}) \\d)(?!\\p{L})`, 'u')

const PER_CENT = { en: 'per cent', ar: 'في المئة', ru: 'процентов' }

const check: Check<RecordKind> = (record, report) => {
  for (const [path, locale, text] of ownTextsIn(record)) {
    if (/[٠-٩۰-۹]/.test(text))
      report(path, 'Holds digits other than 0–9.', 'Write 0–9: a page has one kind of digits.')
    if (/\d ?[%٪]|\bpercent\b/u.test(text)) {
      report(path, 'Writes per cent in another way.', `Write it as words: 75 ${PER_CENT[locale]}.`)
    }
    if (locale === 'ar' && ONE_NAME.test(text.replace(BOTH_NAMES, ''))) {
      report(path, 'Names a month by one of its two names.', 'Write both: 19 نيسان/أبريل.')
    }
  }
}

const yearsOf = (text: string): string =>
  [...new Set(text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g))].sort().join(', ')

/** A year that stands in one language only is a slip of whoever translated. */
const checkYears: Check<'events'> = ({ title, summary, claims }, report) => {
  const texts: readonly (readonly [readonly (string | number)[], LocalizedText])[] = [
    [['title'], title],
    [['summary'], summary],
    ...claims.map(({ text }, index) => [['claims', index, 'text'], text] as const),
  ]
  for (const [path, text] of texts) {
    const [first, ...others] = LOCALES.map((locale) => yearsOf(text[locale]))
    if (others.some((years) => years !== first)) {
      report(path, 'Names different years in its languages.', 'Name the same years in each.')
    }
  }
}

export const figuresAreAlike: Rule = {
  name: 'figures-are-alike',
  why: 'The same years stand in every language, all figures in the same digits; Arabic months have both names, and per cent is a word.',
  checks: {
    ...everyKind(check),
    events: (record, report, context) => {
      check(record, report, context)
      checkYears(record, report, context)
    },
  },
}
