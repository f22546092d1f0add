/*
 * Finds a word in a text in each of its forms: Russian words change at the end (санкция, санкций), Arabic words at both
 * ends (رئيس, الرئيس, عقوبة, عقوبات). Two words are forms of one if they share a stem and the rest of each is an affix.
 */

/** The fewest letters of a stem, then regular expressions for the prefix and the ending it may have, in folded letters. */
type Affixes = readonly [least: number, prefix: string, ending: string]

/** Endings of nouns and adjectives. */
const RUSSIAN: readonly Affixes[] = [
  [3, '', '[аяыиуюеоьй]?|[оеыи][йе]|[оеую]ю|[оеаяыи]м|[аяыи](?:х|ми)|[ое](?:в|го|му)|[ая]я'],
]

/** The article and particles joined to it. */
const ARTICLE = '(?:[وبكف]?ال|و?لل)?'
/** Short stems have fewer affixes: زار, visited, is no form of وزارة, ministry. */
const ARABIC: readonly Affixes[] = [
  [3, ARTICLE, 'ه?'],
  [4, `${ARTICLE}|[وفبكل]`, 'ي?(?:ات|[اوي]ن)|ي?ه?|ت?ه[ام]?'],
]
const LONGEST_AFFIX = 4

const affixesOf = (word: string): readonly Affixes[] =>
  /^[а-я]+$/.test(word) ? RUSSIAN : /^[ء-ي]+$/.test(word) ? ARABIC : []

/** What is left of a word without a prefix and an ending. */
function stemsOf(word: string, [least, prefix, ending]: Affixes): readonly string[] {
  const isStem = new RegExp(`^(?:${prefix}) (?:${ending})$`)
  const stems: string[] = []
  for (let start = 0; start <= LONGEST_AFFIX; start++) {
    for (let end = Math.max(start + least, word.length - LONGEST_AFFIX); end <= word.length; end++) {
      if (isStem.test(`${word.slice(0, start)} ${word.slice(end)}`)) stems.push(word.slice(start, end))
    }
  }
  return stems
}

/** The sources of regular expressions for the forms of a folded word, each a whole word of a folded text. */
const formPatterns = (word: string): readonly string[] =>
  affixesOf(word).map((affixes) => {
    // A form is a whole word: words stand between spaces or line breaks. Without a stem there is none.
    const stems = stemsOf(word, affixes).join('|') || word
    return `(?<!\\S)(?:${affixes[1]})(?:${stems})(?:${affixes[2]})(?!\\S)`
  })

/** The source of a regular expression for a folded word in a folded text: its letters anywhere, or a form of it. */
export const wordPattern = (word: string): string => [word, ...formPatterns(word)].join('|')

/** The same, but its letters only as a whole word: `eu` is not in `europe`. */
export const wholeWordPattern = (word: string): string =>
  [`(?<!\\S)${word}(?!\\S)`, ...formPatterns(word)].join('|')

/** Returns whether a folded text has all these words: of each, one of its spellings or a form of one. */
export function wordsFinder(words: readonly (readonly string[])[]): (text: string) => boolean {
  const patterns = words.map((spellings) => new RegExp(spellings.map(wordPattern).join('|')))
  return (text) => patterns.every((pattern) => pattern.test(text))
}
