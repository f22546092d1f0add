import type { Speech } from '../i18n/speech.ts'
import type { Corpus } from '../index/corpus.ts'
import type { EventHead } from '../schema/published.ts'
import { ACTING_ROLES, categoryOf } from '../schema/vocabulary.ts'
import { rootsIn } from './sides.ts'

/** What a reader calls a PLOVER type, never its code; a mode without a word of its own goes by its category's. */
export function typeWord(type: string, speech: Speech): string {
  const exact = `type.${type}`
  if (speech.has(exact)) return speech.say(exact)
  const category = categoryOf(type)
  return category === null ? type : speech.say(`type.${category}`)
}

/** The actor's name, or its id where no vocabulary knows it. */
export const actorName = (corpus: Corpus, id: string, speech: Speech): string =>
  corpus.actors.get(id)?.name[speech.locale] ?? id

/** "Russia → United States", "United States and Russia", or just who acts. The arrow follows the script. */
export function whoToWhom(corpus: Corpus, event: EventHead, speech: Speech): string {
  const names = (roots: readonly string[]) =>
    speech.list(roots.map((root) => actorName(corpus, root, speech)))
  const acting = rootsIn(corpus, event, ACTING_ROLES)
  const targets = rootsIn(corpus, event, ['target']).filter((target) => !acting.includes(target))
  if (acting.length === 0) return names(targets)
  return targets.length === 0
    ? names(acting)
    : speech.say('flow.toward', { from: names(acting), to: names(targets) })
}
