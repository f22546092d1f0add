import { allNames, type Names } from '../index/names.ts'
import { nearest } from '../lib/closest.ts'
import { foldedWords } from '../lib/fold.ts'
import { corrected, writtenIn } from '../query/corrected.ts'
import { type ActorGroup, narrowed } from './facets.ts'

const MOST = 8

/** The words to look for among these actors instead of words that no name has; null if none are near. */
export function nearestName(
  names: Names,
  groups: readonly ActorGroup[],
  words: string,
): Promise<string | null> {
  const actors = [...names.actors.values()].filter(({ id }) => names.used.actors.has(id))
  const all = actors.flatMap(allNames)
  const finds = (some: string) => narrowed(names, groups, some).length > 0
  return corrected(words, {
    finds,
    knows: finds,
    near: (word) => nearest(word, all.flatMap(foldedWords), MOST),
    written: (word) => writtenIn(all, word) ?? word,
  })
}
