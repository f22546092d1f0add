/** Words as people type them, and the usual form that finds the same events among the records of this site. */
export const NAMES_TYPED: readonly (readonly [typed: string, usual: string])[] = [
  // With Persian yeh (U+06CC) and kaf (U+06A9).
  ['بوتین', 'بوتين'],
  ['پوتین', 'بوتين'],
  ['کرملین', 'كرملين'],
  ['الرئیس', 'الرئيس'],
  ['الرئيس', 'رئيس'],
  ['العقوبات', 'عقوبة'],
  ['Lawrow', 'Lavrov'],
  ['Poutine', 'Putin'],
  ['Sergey Lavrov', 'Sergei Lavrov'],
  ['سيرجي لافروف', 'سيرغي لافروف'],
  ['سرگئی لاوروف', 'سيرغي لافروف'],
  ['Russian Federation', 'Russia'],
  ['الاتحاد الروسي', 'روسيا'],
  ['Россией', 'Россия'],
  ['России', 'Россия'],
  ['санкции', 'санкция'],
  ['санкций', 'санкция'],
  ['Лаврова', 'Лавров'],
  ['Lav\u00ADrov', 'Lavrov'],
  ['san\u200Bctions', 'sanctions'],
  ['Пу\u200Dтин', 'Путин'],
  ['\u2067بوتين\u2069', 'بوتين'],
]

/** Words that find nothing among the records of this site, and what is offered instead. */
export const MISSPELT: readonly (readonly [typed: string, offered: string | null])[] = [
  ['Lavrrov', 'Lavrov'],
  ['joe bidan', 'joe Biden'],
  ['Patrusev', 'Patrushev'],
  ['санкцыи', 'санкции'],
  ['بوتبن', 'بوتين'],
  ['czech Pivonca', 'czech Pivoňka'],
  ['Macron', null],
]
