/*
 * Finds a word in a text in each of its forms: Russian words change at the end (санкция, санкций), Arabic words at both
 * ends (رئيس, الرئيس, عقوبة, عقوبات). Two words are forms of one if they share a stem and the rest of each is an affix.
 * A dictionary stemmer needs more code and tells Лавров from Лаврова, of which it takes one for a noun in -ов.
 */

/** An affix, and the fewest letters of the stem that it may be taken off. */
type Affix = readonly [text: string, least: number]

interface Affixes {
  readonly prefixes: readonly Affix[]
  readonly endings: readonly Affix[]
}

const affixes = (least: number, words: string): readonly Affix[] =>
  words.split(' ').map((text) => [text, least])
const NO_AFFIX: Affix = ['', 1]

/** Endings of nouns and adjectives, as `fold` writes them. */
const RUSSIAN: Affixes = {
  prefixes: [NO_AFFIX],
  endings: [
    NO_AFFIX,
    ...affixes(3, 'а я ы и у ю е о ь й ой ей ою ею ом ем ам ям ами ями ах ях ов ев ий'),
    ...affixes(3, 'ый ая яя ое ее ую юю ого его ому ему ым им ых их ыми ими ые ие'),
  ],
}

/** The article with particles joined to it, single particles, and endings, as `fold` writes them. */
const ARABIC: Affixes = {
  prefixes: [NO_AFFIX, ...affixes(3, 'ال وال بال كال فال لل ولل'), ...affixes(4, 'و ف ب ك ل')],
  endings: [NO_AFFIX, ...affixes(3, 'ه'), ...affixes(4, 'ات ي يه ين ون ان يين يون يات ها هم ته تها')],
}

const affixesOf = (word: string): Affixes | null => {
  if (/^[а-я]+$/.test(word)) return RUSSIAN
  return /^[ء-ي]+$/.test(word) ? ARABIC : null
}

const LONGEST_AFFIX = 4

const isGap = (text: string, at: number): boolean => !(text.charCodeAt(at) > 32)

/** The stems of a folded word, without the word itself. */
function stemsOf(word: string, { prefixes, endings }: Affixes): readonly string[] {
  const stems = new Set<string>()
  for (const [prefix, before] of prefixes) {
    if (!word.startsWith(prefix)) continue
    for (const [ending, after] of endings) {
      const stem = word.slice(prefix.length, word.length - ending.length)
      if (word.endsWith(ending) && stem.length >= Math.max(before, after)) stems.add(stem)
    }
  }
  stems.delete(word)
  return [...stems]
}

/** Whether the word of the text around this stem is the stem with affixes. */
function isFormAt(text: string, at: number, { length }: string, { prefixes, endings }: Affixes): boolean {
  let start = at
  while (!isGap(text, start - 1)) if (at - --start > LONGEST_AFFIX) return false
  let end = at + length
  while (!isGap(text, end)) if (++end - at - length > LONGEST_AFFIX) return false
  const isAmong = (all: readonly Affix[], from: number, to: number) =>
    all.some(([affix, least]) => length >= least && affix === text.slice(from, to))
  return isAmong(prefixes, start, at) && isAmong(endings, at + length, end)
}

/** Index of an occurrence in a text from an index on; -1 if there is none. */
type Finder = (text: string, from: number) => number

/**
 * Functions that together find a folded word in folded texts, whose words stand between spaces or line breaks: the
 * letters of the word anywhere, also within another word, and whole words that are forms of it.
 */
export function findersOf(word: string): readonly Finder[] {
  const anywhere: Finder = (text, from) => text.indexOf(word, from)
  const known = affixesOf(word)
  if (!known) return [anywhere]
  return [
    anywhere,
    ...stemsOf(word, known).map(
      (stem): Finder =>
        (text, from) => {
          let at = text.indexOf(stem, from)
          while (at >= 0 && !isFormAt(text, at, stem, known)) at = text.indexOf(stem, at + 1)
          return at
        },
    ),
  ]
}

/** Returns whether a folded text has all these words: of each, one of its spellings or a form of one. */
export function wordsFinder(words: readonly (readonly string[])[]): (text: string) => boolean {
  const all = words.map((spellings) => spellings.flatMap(findersOf))
  return (text) => all.every((finders) => finders.some((find) => find(text, 0) >= 0))
}
