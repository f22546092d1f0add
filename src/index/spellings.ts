import { foldedWords } from '../lib/fold.ts'
import type { Actor } from '../schema/published.ts'

/** Fewest letters of a word that stands in for another: جو, for Joseph, is within too many others. */
const LEAST_LETTERS = 4

type Actors = Pick<ReadonlyMap<unknown, Actor>, 'values'>
type Spellings = ReadonlyMap<string, ReadonlySet<string>>
const known = new WeakMap<Actors, Spellings>()

function spellingsIn(actors: Actors): Spellings {
  const all = new Map<string, Set<string>>()
  for (const { kind, name, otherNames = [] } of actors.values()) {
    const names = Object.values(name).map(foldedWords)
    for (const other of otherNames.map(foldedWords)) {
      // Words of two languages follow each other in the same order only in the names of people.
      if (other.length > 1 && kind !== 'person') continue
      for (const words of names.filter(({ length }) => length === other.length)) {
        for (const [at, spelling] of other.entries()) {
          const usual = words[at] ?? ''
          if (usual.length < LEAST_LETTERS || usual === spelling) continue
          all.set(spelling, (all.get(spelling) ?? new Set()).add(usual))
        }
      }
    }
  }
  return all
}

/**
 * A folded word, and the words that the names of actors have in its place: for `poutine` also `putin`, `بوتين` and
 * `путин`. So texts that only mention an actor are found by its other names too.
 */
export function spellingsOf(word: string, actors: Actors): readonly string[] {
  const spellings = known.get(actors) ?? spellingsIn(actors)
  known.set(actors, spellings)
  return [word, ...(spellings.get(word) ?? [])]
}
