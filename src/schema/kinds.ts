import { type Category, categoryOf } from './vocabulary.ts'

const KIND_OF = {
  consult: 'talk',
  agree: 'offer',
  concede: 'offer',
  support: 'agreement',
  cooperate: 'agreement',
  aid: 'agreement',
  retreat: 'agreement',
  sanction: 'sanctions',
  statement: 'statement',
  accuse: 'accusation',
  request: 'demand',
  reject: 'refusal',
  threaten: 'warning',
  mobilize: 'forces',
  assault: 'forces',
  coerce: 'other',
  protest: 'other',
} as const satisfies Readonly<Record<Category, string>>

const KIND_OF_TYPE = { 'sanction/expel': 'expulsion', 'sanction/withdraw': 'recall' } as const

/** What an event is to a reader: one sign (`src/model/glyphs.ts`) and one name (`kind.<kind>` in the messages). */
export type Kind =
  | (typeof KIND_OF)[keyof typeof KIND_OF]
  | (typeof KIND_OF_TYPE)[keyof typeof KIND_OF_TYPE]
  | 'other'

/** The kind of a PLOVER type. Types with the same common word share one: agree and concede are both "offer". */
export function kindOf(type: string): Kind {
  const category = categoryOf(type)
  const known: Readonly<Record<string, Kind>> = KIND_OF_TYPE
  return known[type] ?? (category === null ? 'other' : KIND_OF[category])
}

/**
 * How a link names a kind: by the type that is all of it (`consult`), else by the kind itself, which no type is called
 * (`sanctions` is `sanction` without expulsions and recalls).
 */
export const VALUE_OF: Readonly<Record<Kind, string>> = {
  talk: 'consult',
  offer: 'offer',
  agreement: 'agreement',
  sanctions: 'sanctions',
  expulsion: 'sanction/expel',
  recall: 'sanction/withdraw',
  statement: 'statement',
  accusation: 'accuse',
  demand: 'request',
  refusal: 'reject',
  warning: 'threaten',
  forces: 'forces',
  other: 'other',
}

const KIND_NAMED = new Map(Object.entries(VALUE_OF).map(([kind, value]) => [value, kind as Kind]))

/** The kind that a link names; undefined for a type that is a part of one, or of several. */
export const kindNamed = (value: string): Kind | undefined => KIND_NAMED.get(value)
