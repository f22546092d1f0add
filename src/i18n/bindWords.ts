import type { Locale } from '../schema/vocabulary.ts'

/** The next word, unless it is so long (14 letters) that the two would be wider than the narrowest label. */
const NEXT = '(?=[^ ]{1,13}(?: |$))'

/** A number keeps the word that it counts (a year counts none), and a dash the word before it. */
const EVERYWHERE = `(?<=(?:^|[\\s(«“])(?!(?:19|20)\\d\\d )[\\d.,–\u00a0]*\\d)(?<!№.\\d+) (?=\\p{L})${NEXT}| (?=[–—](?: |$))`

/**
 * In Russian № keeps its number, a year the word for year, an initial the name, and a short preposition or conjunction
 * the next word; a particle keeps the word before it.
 */
const RUSSIAN = [
  EVERYWHERE,
  '(?<=№) ',
  '(?<=\\d) (?=г(?:\\.|од))',
  '(?<=(?<!\\p{L})\\p{Lu}\\.) (?=\\p{Lu})',
  `(?<=(?:^|[\\s(«—])(?:[авикосуяАВИКОСУЯ]|[Вв]о|[Дд]о|[Зз]а|[Ии]з|[Кк]о|[Нн]а|[Нн]е|[Нн]и|[Нн]о|[Оо]б|[Оо]т|[Пп]о|[Сс]о)) ${NEXT}`,
  ' (?=(?:бы|же|ли)(?![\\p{L}-]))',
].join('|')

const SPACES: Readonly<Record<Locale, RegExp>> = {
  en: new RegExp(EVERYWHERE, 'gu'),
  ar: new RegExp(EVERYWHERE, 'gu'),
  ru: new RegExp(RUSSIAN, 'gu'),
}

/** The text with no-break spaces where a line must not end. Only for what is shown: records and files have plain ones. */
export const bindWords = (text: string, locale: Locale): string => text.replace(SPACES[locale], '\u00a0')
