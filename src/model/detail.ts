import type { Corpus } from '../index/corpus.ts'
import type { Names } from '../index/names.ts'
import { formatIsoDay } from '../lib/day.ts'
import { groupBy } from '../lib/groupBy.ts'
import type {
  Actor,
  Citation,
  Claim,
  EventFile,
  EventRow,
  LocalizedText,
  Source,
} from '../schema/published.ts'
import { type RelationType, ROLES, type Role } from '../schema/vocabulary.ts'
import { rootOf } from './sides.ts'

export interface Participation {
  /** Undefined for an unknown id, which is then shown as it is. */
  readonly actor: Actor | undefined
  readonly id: string
  readonly roles: readonly Role[]
  /** The office held on the first day of the event. */
  readonly office: LocalizedText | null
}

/** The office an actor held on a day given as YYYY-MM-DD. A partial date covers its whole month or year. */
function officeOn(actor: Actor | undefined, isoDay: string): LocalizedText | null {
  const held = actor?.offices.find(
    // ISO dates compare as text: "2021-05" <= "2021-05-07". Cutting to the precision of `to` includes the whole of it.
    ({ from = '', to }) => from <= isoDay && (to === undefined || isoDay.slice(0, to.length) <= to),
  )
  return held?.title ?? null
}

/** The participants, each once, sorted by role. Omits a state or body if one of its own people has the same role. */
export function participationsOf(names: Names, event: EventRow): readonly Participation[] {
  const spokenFor = ({ actor, role }: EventRow['actors'][number]) =>
    event.actors.some(
      (other) => other.role === role && other.actor !== actor && names.lineOf(other.actor).includes(actor),
    )
  const shown = event.actors.filter((participation) => !spokenFor(participation))
  const isoDay = formatIsoDay(event.when.first)
  return [...groupBy(shown, ({ actor }) => actor)]
    .map(([id, parts]): Participation => {
      const actor = names.actors.get(id)
      return { id, actor, roles: parts.map(({ role }) => role), office: officeOn(actor, isoDay) }
    })
    .sort((a, b) => Math.min(...a.roles.map(rank)) - Math.min(...b.roles.map(rank)))
}

const rank = (role: Role): number => ROLES.indexOf(role)

/** The roles of an actor and its descendants in an event, in the order of `ROLES`, without duplicates. */
export const rolesIn = (
  names: Names,
  { actors }: Pick<EventRow, 'actors'>,
  actorId: string,
): readonly Role[] =>
  ROLES.filter((role) =>
    actors.some((part) => part.role === role && names.lineOf(part.actor).includes(actorId)),
  )

export interface CitedClaim {
  readonly claim: Claim
  readonly citations: readonly { readonly citation: Citation; readonly source: Source | undefined }[]
}

/** The claims of one side. `side` is null for claims without attribution. */
export interface Account {
  readonly side: string | null
  readonly claims: readonly CitedClaim[]
}

const cite = (claim: Claim, file: EventFile): CitedClaim => ({
  claim,
  citations: claim.sources.map((citation) => ({
    citation,
    source: file.sources.find(({ id }) => id === citation.source),
  })),
})

/** The claims about the date itself. */
export const dateClaims = (file: EventFile): readonly CitedClaim[] =>
  file.claims.filter(({ about }) => about === 'when').map((claim) => cite(claim, file))

/** Groups claims by the state of whoever makes them, in the record's order; claims without attribution come first. */
export function accountsOf(names: Names, file: EventFile): readonly Account[] {
  const bySide = groupBy(
    file.claims.filter(({ about }) => about !== 'when'),
    ({ by }) => (by === undefined ? null : rootOf(names, by)),
  )
  const accounts = [...bySide].map(
    ([side, claims]): Account => ({
      side,
      claims: claims.map((claim) => cite(claim, file)),
    }),
  )
  return [...accounts.filter(({ side }) => side === null), ...accounts.filter(({ side }) => side !== null)]
}

/** A relation as seen from one of its two events. */
export interface Tie {
  readonly type: RelationType
  readonly event: EventRow
  /** Days from the other event to this one; negative if the other is later. */
  readonly lag: number
}

/** Events that this one points to (`before`) and that point to it (`after`), by date. `part-of` is separate. */
export interface Ties {
  readonly before: readonly Tie[]
  readonly after: readonly Tie[]
  readonly partOf: readonly EventRow[]
  readonly parts: readonly EventRow[]
}

/** All ties of an event in either direction as `Ties` tell them. */
export function arrangeTies(back: readonly Tie[], forth: readonly Tie[]): Ties {
  const isPart = ({ type }: Tie) => type === 'part-of'
  const apart = (ties: readonly Tie[]) => ties.filter((tie) => !isPart(tie)).sort((a, b) => b.lag - a.lag)
  const eventsOf = (ties: readonly Tie[]) => ties.filter(isPart).map(({ event }) => event)
  return { before: apart(back), after: apart(forth), partOf: eventsOf(back), parts: eventsOf(forth) }
}

export function tiesOf(corpus: Corpus, event: EventRow): Ties {
  const tie = (type: RelationType, other: EventRow): Tie => ({
    type,
    event: other,
    lag: event.when.first - other.when.first,
  })
  const before = event.relations.flatMap(({ type, event: id }) => {
    const other = corpus.byId.get(id)
    return other ? [tie(type, other)] : []
  })
  const after = corpus.relationsTo(event.id).map(({ type, event: other }) => tie(type, other))
  return arrangeTies(before, after)
}

/** The previous and next matching events, in chronological order. */
export interface Neighbours {
  readonly previous: EventRow | null
  readonly next: EventRow | null
}

export const NO_NEIGHBOURS: Neighbours = { previous: null, next: null }

/** Both null if the event does not match. */
export function neighbours(matching: readonly EventRow[], id: string): Neighbours {
  const at = matching.findIndex((event) => event.id === id)
  if (at < 0) return NO_NEIGHBOURS
  return { previous: matching[at - 1] ?? null, next: matching[at + 1] ?? null }
}
