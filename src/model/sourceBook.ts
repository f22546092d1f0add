import { bearersOf, hasOneOrigin, isWeak, publishersOf, stateOfPage } from '../schema/bearing.ts'
import type { EventHead } from '../schema/published.ts'
import type { RecordOf, Records } from '../schema/rule.ts'

/** A claim, with the event that it is about. */
export interface BookClaim {
  readonly event: EventHead
  readonly claim: RecordOf<'events'>['claims'][number]
}

export interface BookSource {
  readonly id: string
  readonly record: RecordOf<'sources'>
  /** The state whose voice all its writers are; null for none. */
  readonly state: string | null
  readonly isWeak: boolean
  /** The claims that rest on it. */
  readonly bears: readonly BookClaim[]
  /** The events that it reports, where no claim about them rests on it. */
  readonly reports: readonly EventHead[]
  /** The offices whose title and dates it bears. */
  readonly offices: readonly Office[]
}

export interface Office {
  readonly actor: string
  readonly office: RecordOf<'actors'>['offices'][number]
}

/** What rests on which source. Claims are in order of time. */
export interface SourceBook {
  /** By date, those without one last. */
  readonly sources: readonly BookSource[]
  readonly claims: readonly BookClaim[]
  /** The claims that one publisher or wire bears alone. */
  readonly fromOne: readonly BookClaim[]
  /** The claims that only texts of one state bear, by state; the state with the most first. */
  readonly fromState: ReadonlyMap<string, readonly BookClaim[]>
  /** The claims that only weak sources bear. */
  readonly fromWeak: readonly BookClaim[]
  readonly unsourced: readonly Office[]
}

const NO_DATE = '9999'

/** Compiles what the published events, in this order, rest on. Throws if a source that they cite is unknown. */
export function sourceBook(records: Records, events: readonly EventHead[]): SourceBook {
  const claims = events.flatMap((event) =>
    (records.events.get(event.id)?.claims ?? []).map((claim): BookClaim => ({ event, claim })),
  )
  const offices = [...records.actors].flatMap(([actor, { offices: held }]) =>
    held.map((office): Office => ({ actor, office })),
  )
  const sources = [...records.sources]
    .map(([id, record]): BookSource => {
      const bears = claims.filter(({ claim }) => bearersOf(claim).includes(id))
      const cited = claims.filter(({ claim }) => claim.sources.some(({ source }) => source === id))
      const borne = new Set(bears.map(({ event }) => event))
      return {
        id,
        record,
        state: stateOfPage(record, records),
        isWeak: isWeak(record, records),
        bears,
        reports: [...new Set(cited.map(({ event }) => event))].filter((event) => !borne.has(event)),
        offices: offices.filter(({ office }) => office.source === id),
      }
    })
    .sort((a, b) => ((a.record.date ?? NO_DATE) < (b.record.date ?? NO_DATE) ? -1 : 1))
  const byId = new Map(sources.map((source) => [source.id, source]))
  const pagesOf = ({ claim }: BookClaim): readonly BookSource[] =>
    bearersOf(claim).map((id) => {
      const page = byId.get(id)
      if (!page) throw new Error(`sourceBook: no source ${id}`)
      return page
    })
  const restingOn = (holds: (pages: readonly BookSource[]) => boolean) =>
    claims.filter((each) => holds(pagesOf(each)))
  const states = new Set(sources.flatMap(({ state }) => state ?? []))
  const fromState = [...states].map(
    (state) => [state, restingOn((pages) => pages.every((page) => page.state === state))] as const,
  )
  return {
    sources,
    claims,
    fromOne: restingOn((pages) => hasOneOrigin(pages.map(({ record }) => publishersOf(record)))),
    fromState: new Map(
      fromState.filter(([, some]) => some.length > 0).sort(([, a], [, b]) => b.length - a.length),
    ),
    fromWeak: restingOn((pages) => pages.every((page) => page.isWeak)),
    unsourced: offices.filter(({ office }) => office.source === undefined),
  }
}
