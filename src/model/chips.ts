import type { Speech } from '../i18n/speech.ts'
import type { Corpus } from '../index/corpus.ts'
import { EVERYTHING, type Query } from '../query/query.ts'
import { EVENT_TYPES } from '../schema/vocabulary.ts'
import { actorName, typeWord } from './words.ts'

/** One filter that is set, in words, with the question that is left when it is taken out. */
export interface Chip {
  readonly id: string
  readonly label: string
  /** False where no vocabulary knows the value: it matches nothing, and says so. */
  readonly known: boolean
  readonly without: Query
}

/** Every filter that is set, in the order of the controls. */
export function chipsOf(corpus: Corpus, query: Query, speech: Speech): readonly Chip[] {
  const chip = (id: string, known: boolean, words: string, without: Partial<Query>): Chip => ({
    id,
    known,
    label: known ? words : speech.say('chip.unknown', { value: id.slice(id.indexOf(':') + 1) }),
    without: { ...query, ...without },
  })
  const others = (facet: 'actors' | 'types' | 'topics' | 'places', value: string) => ({
    [facet]: query[facet].filter((other) => other !== value),
  })
  const name = (facet: 'topics' | 'places', id: string) => corpus[facet].get(id)?.name[speech.locale] ?? id

  const actors = query.actors.map((id) =>
    chip(`actor:${id}`, corpus.actors.has(id), actorName(corpus, id, speech), others('actors', id)),
  )
  const types = query.types.map((type) =>
    chip(`type:${type}`, EVENT_TYPES.includes(type), typeWord(type, speech), others('types', type)),
  )
  const named = (['topics', 'places'] as const).flatMap((facet) =>
    query[facet].map((id) =>
      chip(`${facet}:${id}`, corpus[facet].has(id), name(facet, id), others(facet, id)),
    ),
  )
  const rest: Chip[] = []
  if (query.actors.length > 1 && query.match === 'all') {
    rest.push(chip('match', true, speech.say('match.all'), { match: EVERYTHING.match }))
  }
  if (query.actors.length > 0 && query.roles !== 'any') {
    const part = `${speech.say('roles.label')}: ${speech.say(`roles.${query.roles}`)}`
    rest.push(chip('roles', true, part, { roles: EVERYTHING.roles }))
  }
  if (query.toward !== null) {
    const target = speech.say('chip.toward', { name: actorName(corpus, query.toward, speech) })
    rest.push(chip(`toward:${query.toward}`, corpus.actors.has(query.toward), target, { toward: null }))
  }
  if (query.words.trim() !== '') {
    rest.push(chip('words', true, speech.say('chip.words', { words: query.words }), { words: '' }))
  }
  return [
    ...actors,
    ...rest.filter(({ id }) => id !== 'words'),
    ...types,
    ...named,
    ...rest.filter(({ id }) => id === 'words'),
  ]
}
