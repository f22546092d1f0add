import type { CorpusFile, EventHead } from '../schema/published.ts'
import { ACTING_ROLES, type Locale, type Role } from '../schema/vocabulary.ts'

/** Naive counts over these records, for expected values. Shares no code with the app. */
export function plainLoops(corpus: CorpusFile) {
  const parents = new Map(corpus.actors.map(({ id, parent }) => [id, parent]))

  const belongsTo = (actor: string, whole: string): boolean => {
    const parent = parents.get(actor)
    return actor === whole || (parent !== undefined && belongsTo(parent, whole))
  }

  const has = (event: EventHead, whole: string, roles?: readonly Role[]): boolean =>
    event.actors.some(
      ({ actor, role }) => belongsTo(actor, whole) && (roles === undefined || roles.includes(role)),
    )

  const acts = (event: EventHead, whole: string): boolean => has(event, whole, ACTING_ROLES)

  const countOf = (test: (event: EventHead) => boolean): number => corpus.events.filter(test).length

  function eventNamed(id: string): EventHead {
    const event = corpus.events.find((known) => known.id === id)
    if (!event) throw new Error(`no event ${id}`)
    return event
  }

  const nameOf = (actor: string, locale: Locale): string => {
    const known = corpus.actors.find(({ id }) => id === actor)
    if (!known) throw new Error(`no actor ${actor}`)
    return known.name[locale]
  }

  /** Whether a lower-case word occurs in a text of the event or in a name of one of its actors, in any language. */
  function says({ title, summary, words, actors }: EventHead, word: string): boolean {
    const names = corpus.actors.filter(({ id }) => actors.some(({ actor }) => actor === id))
    const texts = [title, summary, ...names.map(({ name }) => name)].flatMap((text) => Object.values(text))
    return `${texts.join(' ')} ${words}`.toLowerCase().includes(word)
  }

  return { has, acts, says, belongsTo, countOf, eventNamed, nameOf }
}
