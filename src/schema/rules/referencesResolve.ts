import { closest } from '../../lib/closest.ts'
import type { Path } from '../problem.ts'
import type { Context, RecordKind, Report, Rule } from '../rule.ts'

/** For messages: the name of each kind of referenced record, and the file that holds it. */
const HOMES = {
  events: { noun: 'event', home: 'data/events' },
  actors: { noun: 'actor', home: 'actors.yaml' },
  places: { noun: 'place', home: 'places.yaml' },
  publishers: { noun: 'publisher', home: 'publishers.yaml' },
  sources: { noun: 'source', home: 'sources.yaml' },
  topics: { noun: 'topic', home: 'topics.yaml' },
} as const satisfies { readonly [K in RecordKind]?: { readonly noun: string; readonly home: string } }

/** Returns a check of one id that reports an unknown id with a "did you mean". */
function resolver(report: Report, { records, unread }: Context) {
  return (kind: keyof typeof HOMES, id: string | null | undefined, path: Path) => {
    if (id === null || id === undefined || unread.has(kind) || records[kind].has(id)) return
    const { noun, home } = HOMES[kind]
    const what = `Names the ${noun} \`${id}\`, which ${home} does not have.`
    const current =
      kind === 'events' ? [...records.events].find(([, { aliases }]) => aliases.includes(id))?.[0] : undefined
    const meant = closest(id, records[kind].keys())
    if (current !== undefined)
      report(path, `Names the ${noun} \`${id}\` by a former id.`, `Write \`${current}\`.`)
    else if (meant !== null) report(path, what, `Write \`${meant}\`, or add \`${id}\` to ${home}.`)
    else report(path, what, `Correct the id, or add \`${id}\` to ${home}.`)
  }
}

export const referencesResolve: Rule = {
  name: 'references-resolve',
  why: 'A record names only what exists: actors, places, publishers, sources, topics and events by their present ids.',
  checks: {
    events: ({ actors, claims, place, relations, topics }, report, context) => {
      const resolve = resolver(report, context)
      resolve('places', place, ['place'])
      actors.forEach(({ actor }, index) => {
        resolve('actors', actor, ['actors', index, 'actor'])
      })
      claims.forEach(({ by, sources }, claim) => {
        resolve('actors', by, ['claims', claim, 'by'])
        sources.forEach(({ source }, index) => {
          resolve('sources', source, ['claims', claim, 'sources', index, 'source'])
        })
      })
      relations.forEach(({ event }, index) => {
        resolve('events', event, ['relations', index, 'event'])
      })
      topics.forEach((topic, index) => {
        resolve('topics', topic, ['topics', index])
      })
    },
    actors: ({ parent, offices }, report, context) => {
      const resolve = resolver(report, context)
      resolve('actors', parent, ['parent'])
      offices.forEach(({ source }, index) => {
        resolve('sources', source, ['offices', index, 'source'])
      })
    },
    publishers: ({ of }, report, context) => {
      if (typeof of === 'string') resolver(report, context)('actors', of, ['of'])
    },
    sources: ({ publisher, via }, report, context) => {
      const resolve = resolver(report, context)
      if (typeof publisher === 'string') resolve('publishers', publisher, ['publisher'])
      else
        publisher.forEach((one, index) => {
          resolve('publishers', one, ['publisher', index])
        })
      resolve('publishers', via, ['via'])
    },
    chronicles: ({ sides, steps }, report, context) => {
      const resolve = resolver(report, context)
      sides.forEach((side, index) => {
        resolve('actors', side, ['sides', index])
      })
      steps.forEach(({ event }, index) => {
        resolve('events', event, ['steps', index, 'event'])
      })
    },
  },
}
