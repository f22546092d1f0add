import type { Speech } from '../../src/i18n/speech.ts'
import type { Corpus } from '../../src/index/corpus.ts'
import type { Day } from '../../src/lib/day.ts'
import { eventsWith } from '../../src/query/query.ts'
import type { EventFile, EventHead } from '../../src/schema/published.ts'
import type { PageHead } from './headTags.ts'
import { actorWords, chronicleWords, eventWords, homeWords } from './pageWords.ts'
import { followPaths, streamsOf } from './streams.ts'

/** The UTC day (since 1970-01-01) of the latest change of these records; undefined for none. */
export function lastChange(
  events: readonly EventHead[],
  files: ReadonlyMap<string, EventFile>,
): Day | undefined {
  const days = events.flatMap(({ id }) => files.get(id)?.updated ?? [])
  return days.length === 0 ? undefined : Math.max(...days)
}

/**
 * The metadata of every page in one language, without preview cards: home page, events, actors, chronicles. A page that
 * is a stream links to its own feeds, any other to those of the whole corpus.
 */
export function pageHeads(
  corpus: Corpus,
  files: ReadonlyMap<string, EventFile>,
  speech: Speech,
  siteUrl: string | null,
): readonly PageHead[] {
  const { locale } = speech
  const followed = new Set(streamsOf(corpus, speech).map(({ folder }) => folder))
  const shared = (path: string, changed: Day | undefined) => {
    const folder = `${locale}/${path}`
    return {
      locale,
      path,
      feeds: followPaths(followed.has(folder) ? folder : `${locale}/`, siteUrl),
      ...(changed === undefined ? {} : { updated: changed }),
    }
  }
  const changeOf = (events: readonly EventHead[]) => lastChange(events, files)
  return [
    { kind: 'home', ...shared('', changeOf(corpus.events)), ...homeWords(corpus, speech) },
    ...corpus.events.map(
      (event): PageHead => ({
        kind: 'event',
        ...shared(`events/${event.id}/`, changeOf([event])),
        ...eventWords(event, speech),
      }),
    ),
    ...[...corpus.actors.values()].map((actor): PageHead => {
      const events = eventsWith(corpus, actor.id)
      return {
        kind: 'actor',
        ...shared(`actors/${actor.id}/`, changeOf(events)),
        ...actorWords(corpus, actor, speech),
      }
    }),
    ...[...corpus.chronicles.values()].map((chronicle): PageHead => {
      const events = chronicle.steps.flatMap(({ event }) => corpus.byId.get(event) ?? [])
      return {
        kind: 'chronicle',
        ...shared(`chronicles/${chronicle.id}/`, changeOf(events)),
        ...chronicleWords(chronicle, speech),
      }
    }),
  ]
}
