import type { Speech } from '../i18n/speech.ts'
import type { Names } from '../index/names.ts'
import { compareText } from '../lib/compareText.ts'
import { fold } from '../lib/fold.ts'
import { groupBy } from '../lib/groupBy.ts'
import type { Facets, Query } from '../query/query.ts'
import type { Actor } from '../schema/published.ts'
import { BODIES, type Body, categoryOf, EVENT_TYPES } from '../schema/vocabulary.ts'
import { typeWord } from './words.ts'

/** One value of a facet, as a checkbox shows it. */
export interface FacetOption {
  readonly value: string
  readonly label: string
  readonly count: number
  readonly checked: boolean
  /** True where a value above stands for this one too. */
  readonly isPart?: boolean
}

interface OptionGroup {
  readonly id: string
  /** Null: the options need no heading of their own. */
  readonly title: string | null
  readonly options: readonly FacetOption[]
}

/** A state with its bodies, or the organisations that belong to none. */
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

/** Actors by state, and within a state by body; only those that events name, each with its count under the filters. */
export function actorGroups(
  names: Names,
  query: Query,
  counts: Facets['actors'],
  speech: Speech,
): readonly ActorGroup[] {
  const optionOf = ({ id, name }: Actor): FacetOption => ({
    value: id,
    label: name[speech.locale],
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

/** The groups with only the options that pass; empty groups gone. */
const kept = (
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

/** The groups with only the options whose label holds the words, in the reader's language; empty groups gone. */
export function narrowed(groups: readonly ActorGroup[], words: string): readonly ActorGroup[] {
  const wanted = fold(words)
  if (wanted === '') return groups
  return kept(groups, ({ label }) => fold(label).includes(wanted))
}

const optionsIn = (groups: readonly ActorGroup[]): readonly FacetOption[] =>
  groups.flatMap(({ whole, bodies }) => [
    ...(whole ? [whole] : []),
    ...bodies.flatMap(({ options }) => options),
  ])

type Ranked = Pick<FacetOption, 'count' | 'label'>
const byCount = (a: Ranked, b: Ranked): number => b.count - a.count || compareText(a.label, b.label)

/** Where there are more than `most` options, states and the actors in each by their count, then their name. */
export function ranked(groups: readonly ActorGroup[], most: number): readonly ActorGroup[] {
  if (optionsIn(groups).length <= most) return groups
  const sorted = groups.map((group) => ({
    ...group,
    bodies: group.bodies.map((body) => ({ ...body, options: body.options.toSorted(byCount) })),
  }))
  const last: Ranked = { count: -1, label: '' }
  return sorted.sort((a, b) => byCount(a.whole ?? last, b.whole ?? last))
}

/** The groups with no more than the `most` options that show most events, and what is checked; empty groups gone. */
export function busiest(groups: readonly ActorGroup[], most: number): readonly ActorGroup[] {
  const all = optionsIn(groups)
  if (all.length <= most) return groups
  const first = new Set(all.toSorted(byCount).slice(0, most))
  return kept(groups, (option) => option.checked || first.has(option))
}

/** So many values a reader looks through; of more, those that show nothing are left out. */
const MANY_OPTIONS = 30

/** The options that would show something, and what is checked; all of them where they are few or none would. */
export function worthShowing(options: readonly FacetOption[]): readonly FacetOption[] {
  if (options.length <= MANY_OPTIONS) return options
  const some = options.filter(({ count, checked }) => count > 0 || checked)
  return some.length > 0 ? some : options
}

/** Types that the corpus holds, each category followed by those of its modes that have a word of their own. */
export function typeOptions(
  names: Names,
  query: Query,
  counts: Facets['types'],
  speech: Speech,
): readonly FacetOption[] {
  const used = names.used.types
  const modesUsed = groupBy(used, categoryOf)
  const hasWord = (type: string) => speech.has(`type.${type}`)
  // A category stands for its modes where there are several to stand for, or one without a word of its own.
  const stands = (modes: readonly string[]) => modes.length > 1 || modes.some((mode) => !hasWord(mode))
  const shown = EVENT_TYPES.filter((type) =>
    type.includes('/')
      ? used.has(type) && hasWord(type)
      : used.has(type) || stands(modesUsed.get(categoryOf(type)) ?? []),
  )
  return shown.map((type) => ({
    value: type,
    label: typeWord(type, speech),
    count: counts.get(type) ?? 0,
    checked: query.types.includes(type),
    isPart: type.includes('/') && shown.includes(categoryOf(type) ?? ''),
  }))
}

/** Topics or places, in the order of their file; only those that some event names. */
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
      label: name[speech.locale],
      count: counts.get(id) ?? 0,
      checked: query[facet].includes(id),
    }))
}
