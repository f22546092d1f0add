import type { MessageKey, Speech } from '../i18n/speech.ts'
import type { Names } from '../index/names.ts'
import { kindOf } from '../schema/kinds.ts'
import type { EventRow } from '../schema/published.ts'
import { ACTING_ROLES, categoryOf } from '../schema/vocabulary.ts'
import { rootsIn } from './sides.ts'

/** The name of a kind of event, the same wherever its sign stands. */
export const kindWord = (type: string, { say }: Speech): string => say(`kind.${kindOf(type)}`)

/** The most exact name of a type, or of a kind: its own, else that of its category, else that of its kind. */
export function typeWord(type: string, speech: Speech): string {
  const category = categoryOf(type)
  const own = [`type.${type}`, `type.${category}`, `kind.${type}`].find((key) => speech.has(key))
  if (own) return speech.say(own as MessageKey)
  return category === null ? type : kindWord(type, speech)
}

/** The actor's name, or the id if the actor is unknown. */
export const actorName = (names: Names, id: string, speech: Speech): string =>
  names.actors.get(id)?.name[speech.locale] ?? id

/** "Russia → United States", "United States and Russia", or only who acts. The arrow follows the script. */
export function whoToWhom(names: Names, event: Pick<EventRow, 'actors'>, speech: Speech): string {
  const listed = (roots: readonly string[]) =>
    speech.list(roots.map((root) => actorName(names, root, speech)))
  const acting = rootsIn(names, event, ACTING_ROLES)
  const targets = rootsIn(names, event, ['target']).filter((target) => !acting.includes(target))
  if (acting.length === 0) return listed(targets)
  return targets.length === 0
    ? listed(acting)
    : speech.say('flow.toward', { from: listed(acting), to: listed(targets) })
}
