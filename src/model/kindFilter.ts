import { typeMatches } from '../query/query.ts'
import { type Kind, kindNamed, kindOf, VALUE_OF } from '../schema/kinds.ts'
import { categoryOf, EVENT_TYPES } from '../schema/vocabulary.ts'

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
