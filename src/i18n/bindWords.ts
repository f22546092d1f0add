/**
 * Spaces at which a line of Russian must not end: after a number before the word that it counts, after №, an initial, and
 * a short preposition or conjunction; before a dash and a particle. A next word of 14 letters or more is not bound: the
 * two would be wider than the narrowest label.
 */
const BOUND =
  /(?<=(^|[\s(«—])(\d[\d.,–]*|№|\p{Lu}\.|[авикосуяА-Я]|[ВвДдКкНнПпСс]о|[ЗзНн]а|[Нн][еи]|[Ии]з|[Оо][бт])) (?=\S{1,13}(?!\S))| (?=([–—]|бы|же|ли)(?!\S))/gu

/**
 * The text with no-break spaces where a line must not end. Only for what is shown: records and files have plain ones.
 * Messages and records in English and Arabic have no short words to bind.
 */
export const bindWords = (text: string): string => text.replace(BOUND, '\u00a0')
