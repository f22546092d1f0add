import { foldedWords } from '../lib/fold.ts'
import type { Actor } from '../schema/published.ts'
import { foldedNames } from './names.ts'

/** Fewest letters of a word that stands in for another: جو, for Joseph, is within too many others. */
const LEAST_LETTERS = 4

/** The words that the names of an actor have in the place of this word in its other names. */
function usualWords(word: string, { kind, name, otherNames = [] }: Actor): readonly string[] {
  const names = Object.values(name).map(foldedWords)
  return otherNames.map(foldedWords).flatMap((other) => {
    const at = other.indexOf(word)
    // Words of two languages follow each other in the same order only in the names of people.
    const isAligned = at >= 0 && (kind === 'person' || other.length === 1)
    return names.flatMap((words) => (isAligned && words.length === other.length ? (words[at] ?? []) : []))
  })
}

/**
 * A folded word, and the words that the names of actors have in its place: for `poutine` also `putin`, `بوتين` and
 * `путин`. So texts that only mention an actor are found by its other names too.
 */
export function spellingsOf(word: string, actors: Pick<ReadonlyMap<unknown, Actor>, 'values'>) {
  const usual = [...actors.values()]
    .filter((actor) => foldedNames(actor).includes(word))
    .flatMap((actor) => usualWords(word, actor))
  return [...new Set([word, ...usual.filter(({ length }) => length >= LEAST_LETTERS)])]
}
