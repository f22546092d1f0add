import type { Path } from '../problem.ts'
import type { RecordOf, Report, Rule } from '../rule.ts'

type EventRecord = RecordOf<'events'>
type In<K extends keyof EventRecord> = EventRecord[K] extends readonly (infer T)[] ? T : never

/** The key by which two entries of a list count as duplicates. */
const sameness = {
  actors: ({ actor, role }: In<'actors'>) => `${actor} ${role}`,
  relations: ({ type, event }: In<'relations'>) => `${type} ${event}`,
  sources: ({ source, quote }: In<'claims'>['sources'][number]) => `${source} ${quote?.exact ?? ''}`,
  steps: ({ event }: RecordOf<'chronicles'>['steps'][number]) => event,
  ids: (id: string) => id,
} as const

/** Indices of the entries whose key an earlier entry has. */
export function repeated<T>(list: readonly T[], keyOf: (entry: T) => string): readonly number[] {
  const keys = list.map(keyOf)
  return keys.flatMap((key, index) => (keys.indexOf(key) < index ? [index] : []))
}

function reportRepeated<T>(
  report: Report,
  path: Path,
  leaf: Path,
  list: readonly T[],
  keyOf: (entry: T) => string,
) {
  for (const index of repeated(list, keyOf)) {
    report([...path, index, ...leaf], 'Says the same as an entry above it.', 'Remove one of the two.')
  }
}

export const noDuplicates: Rule = {
  name: 'no-duplicates',
  why: 'Nothing is said twice: no actor twice in one role, no relation, topic, alias, citation or step again.',
  checks: {
    events: ({ actors, relations, claims, topics, aliases }, report) => {
      reportRepeated(report, ['actors'], ['actor'], actors, sameness.actors)
      reportRepeated(report, ['relations'], ['event'], relations, sameness.relations)
      reportRepeated(report, ['topics'], [], topics, sameness.ids)
      reportRepeated(report, ['aliases'], [], aliases, sameness.ids)
      claims.forEach(({ sources }, index) => {
        reportRepeated(report, ['claims', index, 'sources'], ['source'], sources, sameness.sources)
      })
    },
    chronicles: ({ steps, sides }, report) => {
      reportRepeated(report, ['steps'], ['event'], steps, sameness.steps)
      reportRepeated(report, ['sides'], [], sides, sameness.ids)
    },
  },
}
