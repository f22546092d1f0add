import type { Speech } from '../i18n/speech.ts'
import type { Names } from '../index/names.ts'
import type { Address } from '../query/address.ts'
import { EVERYTHING, type Facet, type Query } from '../query/query.ts'
import { kindsIn } from '../schema/kinds.ts'
import { NO_FLOW } from './flows.ts'
import { chronicleAt } from './sides.ts'
import { typeWord } from './words.ts'

/** The label of one filter that is set. `without` is the query after it is removed. */
export interface Chip {
  readonly id: string
  readonly label: string
  /** False if no record has this id: the filter matches nothing, and the label says so. */
  readonly known: boolean
  readonly without: Query
}

/** Who acts toward whom between two known actors, in words; null if the query asks for anything else of actors. */
function flowWords(names: Names, { actors, match, roles, toward }: Query, speech: Speech): string | null {
  const named = toward === null ? actors : [...actors, toward]
  const [from, to] = named.map((id) => names.actors.get(id)?.name[speech.locale])
  if (roles !== 'acts' || from === undefined || to === undefined || named.length > 2) return null
  if (toward !== null) return speech.say('flow.toward', { from, to })
  if (match === 'any') return null
  return match === 'all' ? speech.say('flow.togetherOf', { from, to }) : speech.say('flow.both', { from, to })
}

/** One chip per filter that is set, in the order of the controls; one for who acts toward whom. */
export function chipsOf(names: Names, query: Query, speech: Speech): readonly Chip[] {
  const { say } = speech
  const chip = (id: string, label: string, without: Partial<Query>): Chip => ({
    id,
    label,
    known: true,
    without: { ...query, ...without },
  })
  /** A chip for an id from the link. `name` is undefined for an unknown id, which is then shown as it is. */
  const valueChip = (id: string, value: string, name: string | undefined, without: Partial<Query>): Chip =>
    name === undefined
      ? { ...chip(id, say('chip.unknown', { value }), without), known: false }
      : chip(id, name, without)
  const valueChips = (facet: Facet, nameOf: (value: string) => string | undefined) =>
    query[facet].map((value) => {
      const others = query[facet].filter((other) => other !== value)
      return valueChip(`${facet}:${value}`, value, nameOf(value), { [facet]: others })
    })
  const actorNamed = (id: string) => names.actors.get(id)?.name[speech.locale]
  /** One kind or type by its own name, `sanction` by its three kinds. */
  const typeNamed = (type: string) => {
    const kinds = kindsIn(type)
    if (kinds.length > 1) return speech.list(kinds.map((kind) => say(`kind.${kind}`)))
    return kinds.length === 1 ? typeWord(type, speech) : undefined
  }
  const flow = flowWords(names, query, speech)
  const isFlow = flow !== null
  // One chip for what the flow buttons set: "Russia → United States".
  const chips: Chip[] = isFlow ? [chip('flow', flow, NO_FLOW)] : valueChips('actors', actorNamed)
  if (!isFlow && query.actors.length > 1 && query.match !== 'any') {
    chips.push(chip('match', say(`match.${query.match}`), { match: EVERYTHING.match }))
  }
  if (!isFlow && query.actors.length > 0 && query.roles !== 'any') {
    const part = `${say('roles.label')}: ${say(`roles.${query.roles}`)}`
    chips.push(chip('roles', part, { roles: EVERYTHING.roles }))
  }
  if (!isFlow && query.toward !== null) {
    const name = actorNamed(query.toward)
    const words = name && say('chip.toward', { name })
    chips.push(valueChip('toward', query.toward, words, { toward: null }))
  }
  chips.push(
    ...valueChips('types', typeNamed),
    ...valueChips('topics', (id) => names.topics.get(id)?.name[speech.locale]),
    ...valueChips('places', (id) => names.places.get(id)?.name[speech.locale]),
  )
  if (query.words.trim() !== '') {
    chips.push(chip('words', say('chip.words', { words: query.words }), { words: '' }))
  }
  return chips
}

/** The title of a view: its filters, else its chronicle, else the tagline. */
export function viewTitle(names: Names, address: Address, speech: Speech): string {
  const filters = chipsOf(names, address.query, speech).map(({ label }) => label)
  if (filters.length > 0) return filters.join(' · ')
  return chronicleAt(names, address)?.title[speech.locale] ?? speech.say('app.tagline')
}
