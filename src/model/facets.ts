import type { Speech } from '../i18n/speech.ts'
import { foldedNames, type Names } from '../index/names.ts'
import { compareText } from '../lib/compareText.ts'
import { foldedWords } from '../lib/fold.ts'
import { groupBy } from '../lib/groupBy.ts'
import { wordsFinder } from '../lib/wordForms.ts'
import type { Facets, Query } from '../query/query.ts'
import { isAsked, kindCount, kindOf, VALUE_OF } from '../schema/kinds.ts'
import type { Actor } from '../schema/published.ts'
import { BODIES, type Body, categoryOf, EVENT_TYPES } from '../schema/vocabulary.ts'
import { GLYPH_SIGNS, GLYPHS } from './glyphs.ts'
import { typeWord } from './words.ts'

/** A checkbox: one value of a facet. */
export interface FacetOption {
  readonly value: string
  readonly label: string
  readonly count: number
  readonly checked: boolean
  /** True if an option above includes this one, as talks include calls: it is indented. */
  readonly isPart?: boolean
  /** The sign of a kind of event. */
  readonly sign?: string
}

interface OptionGroup {
  readonly id: string
  /** The heading above the options, or null for none. */
  readonly title: string | null
  readonly options: readonly FacetOption[]
}

/** A state with its bodies, or the organisations that belong to no state. */
export interface ActorGroup {
  readonly id: string
  readonly title: string
  /** The state itself; null for the group of organisations. */
  readonly whole: FacetOption | null
  readonly bodies: readonly OptionGroup[]
}

function bodyOf(names: Names, actor: Actor): Body | null {
  for (const id of names.lineOf(actor.id)) {
    const body = names.actors.get(id)?.body
    if (body) return body
  }
  return null
}

/** Actors that occur in events, grouped by state and then by body, each with its facet count. */
export function actorGroups(
  names: Names,
  query: Query,
  counts: Facets['actors'],
  speech: Speech,
): readonly ActorGroup[] {
  const optionOf = ({ id, name }: Actor): FacetOption => ({
    value: id,
    label: speech.text(name),
    count: counts.get(id) ?? 0,
    checked: query.actors.includes(id),
  })
  const actors = [...names.actors.values()].filter(({ id }) => names.used.actors.has(id))
  const byRoot = groupBy(actors, ({ id }) => {
    const root = names.actors.get(names.lineOf(id).at(-1) ?? id)
    return root?.kind === 'state' ? root.id : 'organisations'
  })
  const groups = [...byRoot].map(([id, members]): ActorGroup => {
    const state = members.find((member) => member.id === id)
    const byBody = groupBy(
      members.filter((member) => member !== state),
      (member) => bodyOf(names, member),
    )
    return {
      id,
      title: state ? state.name[speech.locale] : speech.say('actors.organisations'),
      whole: state ? optionOf(state) : null,
      bodies: [...BODIES, null].flatMap((body) => {
        const inBody = byBody.get(body)
        if (!inBody) return []
        return [
          { id: body ?? 'other', title: body && speech.say(`body.${body}`), options: inBody.map(optionOf) },
        ]
      }),
    }
  })
  return [...groups.filter(({ whole }) => whole), ...groups.filter(({ whole }) => !whole)]
}

/** Filters the options and drops empty groups. */
const keepOptions = (
  groups: readonly ActorGroup[],
  passes: (option: FacetOption) => boolean,
): readonly ActorGroup[] =>
  groups.flatMap((group) => {
    const bodies = group.bodies
      .map((body) => ({ ...body, options: body.options.filter(passes) }))
      .filter(({ options }) => options.length > 0)
    const whole = group.whole && passes(group.whole) ? group.whole : null
    return whole || bodies.length > 0 ? [{ ...group, whole, bodies }] : []
  })

/** Keeps the actors that have all the words in their names, of any language; drops empty groups. */
export function narrowed(names: Names, groups: readonly ActorGroup[], words: string): readonly ActorGroup[] {
  const wanted = foldedWords(words)
  if (wanted.length === 0) return groups
  const hasWords = wordsFinder(wanted.map((word) => [word]))
  return keepOptions(groups, ({ value }) => {
    const actor = names.actors.get(value)
    return actor !== undefined && hasWords(foldedNames(actor))
  })
}

/** All options of the groups, in order. */
export const optionsIn = (groups: readonly ActorGroup[]): readonly FacetOption[] =>
  groups.flatMap(({ whole, bodies }) => [
    ...(whole ? [whole] : []),
    ...bodies.flatMap(({ options }) => options),
  ])

type Ranked = Pick<FacetOption, 'count' | 'label'>
const byCount = (a: Ranked, b: Ranked): number => b.count - a.count || compareText(a.label, b.label)

/** If there are more than `most` options, sorts states, and actors within a state, by count and then name. */
export function ranked(groups: readonly ActorGroup[], most: number): readonly ActorGroup[] {
  if (optionsIn(groups).length <= most) return groups
  const sorted = groups.map((group) => ({
    ...group,
    bodies: group.bodies.map((body) => ({ ...body, options: body.options.toSorted(byCount) })),
  }))
  const last: Ranked = { count: -1, label: '' }
  return sorted.sort((a, b) => byCount(a.whole ?? last, b.whole ?? last))
}

/** Keeps the `most` options with the highest counts and every checked one; drops empty groups. */
export function busiest(groups: readonly ActorGroup[], most: number): readonly ActorGroup[] {
  const all = optionsIn(groups)
  if (all.length <= most) return groups
  const first = new Set(all.toSorted(byCount).slice(0, most))
  return keepOptions(groups, (option) => option.checked || first.has(option))
}

/** Longer lists leave out options without events. */
const MAX_OPTIONS_IN_FULL = 30

/** Drops unchecked options with a count of 0 from a list of more than 30, unless nothing would be left. */
export function worthShowing(options: readonly FacetOption[]): readonly FacetOption[] {
  if (options.length <= MAX_OPTIONS_IN_FULL) return options
  const some = options.filter(({ count, checked }) => count > 0 || checked)
  return some.length > 0 ? some : options
}

/** The kinds that occur in the corpus, each with those of its types that have a name of their own. */
export function typeOptions(
  names: Names,
  query: Query,
  counts: Facets['types'],
  speech: Speech,
): readonly FacetOption[] {
  const { types: used } = names.used
  const byKind = groupBy(used, kindOf)
  /** The type that names another: itself, or its category. */
  const namedBy = (type: string) =>
    [type, categoryOf(type) ?? ''].find((known) => speech.has(`type.${known}`)) ?? ''
  return GLYPHS.filter((kind) => byKind.has(kind)).flatMap((kind): readonly FacetOption[] => {
    const types = byKind.get(kind) ?? []
    const parts = new Set(types.map(namedBy))
    return [
      {
        value: VALUE_OF[kind],
        label: speech.say(`kind.${kind}`),
        sign: GLYPH_SIGNS[kind],
        count: kindCount(counts, kind),
        checked: isAsked(query.types, kind, used),
      },
      ...EVENT_TYPES.filter((type) => parts.size > 1 && parts.has(type)).map((type) => ({
        value: type,
        label: typeWord(type, speech),
        count: counts.get(type) ?? 0,
        checked: query.types.includes(type),
        isPart: true,
      })),
    ]
  })
}

/** The topics or places that occur in events, in the order of their file. */
export function namedOptions(
  names: Names,
  facet: 'topics' | 'places',
  query: Query,
  counts: Facets['topics'],
  speech: Speech,
): readonly FacetOption[] {
  return [...names[facet].values()]
    .filter(({ id }) => names.used[facet].has(id))
    .map(({ id, name }) => ({
      value: id,
      label: speech.text(name),
      count: counts.get(id) ?? 0,
      checked: query[facet].includes(id),
    }))
}
