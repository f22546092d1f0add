import { fold } from '../lib/fold.ts'
import { withoutQuotations } from './texts.ts'
import type { Locale } from './vocabulary.ts'

/*
 * Words that take a side, or say more than a source does. They are found as whole words in folded letters (`fold.ts`);
 * ~ stands for any ending. A record that means one says why in its `answers`.
 */
export const TERMS = {
  admit: { en: 'admit~ acknowledg~ reveal~', ar: 'اعترف~ كشف~', ru: 'признал~ признает~ разоблач~' },
  aggression: { en: 'aggress~ invasion invad~', ar: 'عدوان~ غزو', ru: 'агресси~ вторж~' },
  annexation: { en: 'annex~', ar: 'ضم_القرم ضم_شبه', ru: 'аннекс~' },
  claim: { en: 'claimed so_called purported~', ar: 'زعم~ يزعم مزعوم~ ادعي', ru: 'якобы так_называем~' },
  coup: { en: 'coup coups conspir~', ar: 'انقلاب~ موامر~', ru: 'переворот~ заговор~' },
  crackdown: { en: 'crackdown~', ar: 'قمع~', ru: 'расправ~' },
  destabilising: { en: 'destabili~', ar: 'مزعزع~', ru: 'дестабилиз~' },
  fault: { en: 'failed_to refused_to', ar: 'تعنت~', ru: 'отказался_признать отказалась_признать' },
  harmful: { en: 'harmful malign malicious~', ar: 'ضار~ خبيث~', ru: 'вредонос~' },
  hypocrisy: { en: 'hypocri~', ar: 'نفاق منافق~', ru: 'лицемер~' },
  killer: { en: 'killer~ murder~ thug~', ar: 'قاتل~', ru: 'убийц~' },
  meddling: { en: 'meddl~', ar: 'عبث~', ru: 'посягательств~' },
  occupation: { en: 'occupied occupation occupier~', ar: 'احتلال~ محتل~', ru: 'оккуп~' },
  'point-out': { en: 'pointed_out points_out', ar: 'اشار_الي_ان اشارت_الي_ان', ru: 'указал указала указали' },
  propaganda: { en: 'propagand~', ar: 'بروباغندا', ru: 'пропаганд~' },
  provocation: { en: 'provocat~ provok~', ar: 'استفزاز~', ru: 'провокац~ провоцир~' },
  puppet: { en: 'puppet~', ar: 'دميه دمي', ru: 'марионет~' },
  regime: { en: 'regime~', ar: 'نظام_بوتين نظام_كييف', ru: 'режим~' },
  slam: { en: 'slam~ blast blasted lash~', ar: 'انتقد_بشده هاجم~', ru: 'обруши~ раскритиков~' },
  suspect: { en: 'suspect suspects culprit~', ar: 'متهم متهمون', ru: 'фигурант~ невъездн~' },
  terrorism: { en: 'terroris~', ar: 'ارهاب~', ru: 'террор~' },
  unfriendly: { en: 'unfriendly hostile', ar: 'عدايي~ غير_ودي~ غير_صديق~', ru: 'недружествен~ враждебн~' },
} as const satisfies Record<string, Readonly<Record<Locale, string>>>

export type LoadedTerm = keyof typeof TERMS

export const LOADED_TERMS = Object.keys(TERMS) as [LoadedTerm, ...LoadedTerm[]]

/** What an Arabic word may begin with. */
const PREFIX = { en: '', ar: '[وفبكل]?(?:ال|لل)?', ru: '' }

const patternOf = (words: string, locale: Locale) =>
  new RegExp(
    words
      .split(' ')
      .map((word) => `(?<!\\S)${PREFIX[locale]}${word.replaceAll('_', ' ').replace('~', '\\S*')}(?!\\S)`)
      .join('|'),
  )

const PATTERNS = LOADED_TERMS.map((term) => ({
  term,
  en: patternOf(TERMS[term].en, 'en'),
  ar: patternOf(TERMS[term].ar, 'ar'),
  ru: patternOf(TERMS[term].ru, 'ru'),
}))

/** The loaded terms in a text with the words that use them, except in quotation marks, where somebody else speaks. */
export function loadedTermsIn(
  text: string,
  locale: Locale,
): readonly { readonly term: LoadedTerm; readonly words: string }[] {
  const folded = fold(withoutQuotations(text))
  return PATTERNS.flatMap(({ term, [locale]: pattern }) => {
    const words = pattern.exec(folded)?.[0]
    return words === undefined ? [] : [{ term, words }]
  })
}
