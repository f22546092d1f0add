import { fold, foldedWords } from '../lib/fold.ts'
import { wholeWordPattern } from '../lib/wordForms.ts'
import type { LocalizedText } from './published.ts'
import { withoutQuotations } from './texts.ts'
import type { Locale } from './vocabulary.ts'

/*
 * Whether a claim that has a speaker (`by`) names a speaker in its own words. The page puts the speaker's name before
 * the claim, so readers would see “Joe Biden: Biden said that …”. Through whom a claim is known stands in brackets at
 * its end; the speaker's own terms stand in quotation marks. Neither is looked at.
 */

/** Words that attribute, in folded letters: anywhere in a text, or (after ^) at its beginning. */
const ATTRIBUTIONS: Readonly<Record<Locale, RegExp>> = {
  en: new RegExp(
    [
      '(?<!\\S)according to(?!\\S)',
      '(?<!\\S)as (?:reported|told|quoted|conveyed) by(?!\\S)',
      '(?<!\\S)by (?:its|his|her|their|the \\S+) account(?!\\S)',
      '(?<!\\S)(?:says|said) (?:a|an|the|its|his|her|spokes\\S+)(?!\\S)',
      '^(?:\\S+ ){1,4}(?:said|says|stated|claimed|claims|noted|added|stressed)(?!\\S)',
      '^(?:in )?(?:the|a|its) (?:\\S+ ){0,2}(?:statement|account|readout|text|report)(?!\\S).{0,30} (?:says|speaks|reads)(?!\\S)',
    ].join('|'),
  ),
  ar: new RegExp(
    [
      '(?<!\\S)و?(?:بحسب|حسب|وفقا|وفق (?:بيان|ما|وكاله|روايه)|نقلا عن|علي حد قول)(?!\\S)',
      '(?<!\\S)كما (?:نقل|قال|ذكر|اعلن|افاد|ورد)ت?(?!\\S)',
      '^(?:قال|يقول|تقول|ذكر|يذكر|تذكر|صرح|افاد|اكد|اضاف|اوضح)ت?(?!\\S)',
      '^(?:لا |لم )?(?:يتحدث|تحدث|يقول|يذكر|جاء في) (?:البيان|التقرير|النص|العنوان)(?!\\S)',
    ].join('|'),
  ),
  ru: new RegExp(
    [
      '(?<!\\S)по (?:\\S+ ){0,2}(?:словам|сообщению|данным|утверждению|мнению|информации|версии)(?!\\S)',
      '(?<!\\S)как (?:заяви|сообщ|переда|утвержда|говорится|отмети)\\S*',
      '(?<!\\S)(?:передает|передают|говорится в)(?!\\S)',
      '(?<!\\S)(?:сказал|заявил|сообщил)[аои]? (?:официальн|представител|пресс)\\S*',
      '^согласно(?!\\S)',
      '^(?:\\S+ ){1,4}(?:сказал|заявил|сообщил|отметил|указал|подчеркнул|считает|утверждает)[аои]? что(?!\\S)',
      '^в (?:\\S+ ){0,3}(?:заявлении|сообщении|ведомстве|министерстве|письме)(?!\\S).{0,30} (?:сказано|говорится|говорилось|сообщили|заявили|отметили)(?!\\S)',
    ].join('|'),
  ),
}

const withoutBrackets = (text: string): string => text.replace(/\([^)]*\)/g, ' ')

/** The first words of a claim that attribute it to somebody, folded; null if none do. */
export const attributionIn = (text: string, locale: Locale): string | null =>
  ATTRIBUTIONS[locale].exec(fold(withoutQuotations(withoutBrackets(text))))?.[0] ?? null

/** Who may speak: an actor as it is written or compiled. */
interface Speaker {
  readonly kind: string
  readonly name: LocalizedText
}

/**
 * How often a text names this speaker, in any form of the words. Of a person's name the last word is enough, of a body's
 * all are needed. A person who is somebody else and is named in full (`others`) does not count.
 */
export function timesNamed(
  text: string,
  { kind, name }: Speaker,
  locale: Locale,
  others: readonly string[] = [],
): number {
  const words = foldedWords(withoutBrackets(name[locale]))
  const known = kind === 'person' ? words.slice(-1) : words
  const phrase = (each: readonly string[]) => each.map((word) => `(?:${wholeWordPattern(word)})`).join(' ')
  const rest = others.reduce(
    (left, other) => left.replace(new RegExp(phrase(foldedWords(other)), 'g'), ' '),
    fold(withoutBrackets(text)),
  )
  return [...rest.matchAll(new RegExp(phrase(known), 'g'))].length
}
