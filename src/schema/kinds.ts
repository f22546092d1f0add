import { type Category, categoryOf, EVENT_TYPES } from './vocabulary.ts'

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

/** Whether `type` equals `wanted`, or is a mode of it (`sanction/expel` of `sanction`), or of this kind (`offer`). */
export const typeMatches = (type: string, wanted: string): boolean =>
  type === wanted || type.startsWith(`${wanted}/`) || kindOf(type) === wanted

/** The kinds of the types that a value of the filter stands for: three for `sanction`, none for an unknown one. */
export const kindsIn = (value: string): readonly Kind[] => [
  ...new Set(EVENT_TYPES.filter((type) => typeMatches(type, value)).map(kindOf)),
]

/** Whether the filter asks for all types of the kind that the corpus has, and it has some. */
export function isAsked(asked: readonly string[], kind: Kind, used: ReadonlySet<string>): boolean {
  const own = [...used].filter((type) => kindOf(type) === kind)
  return own.length > 0 && own.every((type) => asked.some((value) => typeMatches(type, value)))
}

/**
 * The filter with a kind, or a type within one, turned on or off. Either replaces the other: calls after talks are calls
 * alone. What stands for several kinds, `sanction` in a link, is replaced by the others of them.
 */
export function toggledType(
  asked: readonly string[],
  value: string,
  used: ReadonlySet<string>,
): readonly string[] {
  const named = kindNamed(value)
  const kind = named ?? kindOf(value)
  const others = asked.flatMap((other) => {
    const kinds = kindsIn(other)
    const isOverlapping = named ? kinds.includes(named) : typeMatches(value, other)
    return isOverlapping ? kinds.filter((each) => each !== kind).map((each) => VALUE_OF[each]) : [other]
  })
  const isSet = named ? isAsked(asked, named, used) : asked.includes(value)
  return isSet ? others : [...others, value]
}

/** The number of events of a kind, from the counts of types, in which `sanction` has every `sanction/…`. */
export function kindCount(counts: ReadonlyMap<string, number>, kind: Kind): number {
  let count = 0
  for (const [type, number] of counts) {
    const category = categoryOf(type) ?? type
    if (kindOf(type) === kind) count += number
    // Its category has it too.
    if (category !== type && kindOf(category) === kind) count -= number
  }
  return count
}
