import type { ListedEvent, QuestionKind, RowRange } from '../corpus/questions.ts'
import type { AnswerOf, CorpusSource, ParamsOf } from '../corpus/source.ts'
import { fullEvents } from '../exchange/fullEvent.ts'
import type { Corpus } from '../index/corpus.ts'
import { arrangeTies, neighbours, tiesOf } from '../model/detail.ts'
import { isInView } from '../model/window.ts'
import { facets, type Query, select } from '../query/query.ts'
import type { EventFile, EventHead } from '../schema/published.ts'
import { densityOf } from './memoryDensity.ts'
import { lanesIn, memoryScene } from './memoryScene.ts'
import { outsideOf, spreadOf } from './memorySpread.ts'

/** The parts of events that are not in memory: claims, sources and revisions, fetched when first needed. */
export interface EventFiles {
  /** The file if it is in memory, else undefined. */
  readonly peek: (id: string) => EventFile | undefined
  readonly load: (id: string) => Promise<EventFile>
  readonly loadAll: () => Promise<readonly EventFile[]>
}

type Instant = {
  readonly [K in Exclude<QuestionKind, 'file' | 'records' | 'near'>]: (params: ParamsOf<K>) => AnswerOf<K>
}

/** Caches the answer per query object, because a page asks several questions about the same query. */
function memoizeByQuery<T>(find: (query: Query) => T): (query: Query) => T {
  const known = new WeakMap<Query, { readonly answer: T }>()
  return (query) => {
    const { answer } = known.get(query) ?? { answer: find(query) }
    known.set(query, { answer })
    return answer
  }
}

export function listedIn(corpus: Corpus, event: EventHead): ListedEvent {
  const whole = event.relations.find(({ type }) => type === 'part-of')?.event
  return {
    event,
    parts: corpus.partsOf(event.id).length,
    partOf: whole === undefined ? null : { id: whole, title: corpus.byId.get(whole)?.title ?? null },
  }
}

/** The source over events in memory: synchronous, with the plain functions that other sources are tested against. */
export function memorySource(corpus: Corpus, files: EventFiles): CorpusSource {
  const matching = memoizeByQuery((query): readonly EventHead[] => select(corpus, query))
  const inRange = ({ query, window, lane }: RowRange): readonly EventHead[] => {
    const events = window ? matching(query).filter((event) => isInView(event, window)) : matching(query)
    if (!lane) return events
    const { laneOf } = lanesIn(corpus, matching(query), lane.of)
    return events.filter((event) => laneOf(event) === lane.key)
  }
  const answers: Instant = {
    about: () => ({
      version: corpus.version,
      title: corpus.title,
      isMachineCoded: corpus.isMachineCoded,
      size: corpus.size,
      extent: corpus.extent,
      topics: [...corpus.topics.values()],
      types: [...corpus.used.types],
      files: 0,
    }),
    names: () => ({
      actors: [...corpus.actors.values()],
      places: [...corpus.places.values()],
      chronicles: [...corpus.chronicles.values()],
      used: corpus.used,
    }),
    load: () => true,
    count: (query) => matching(query).length,
    inView: ({ query, window }) => matching(query).filter((event) => isInView(event, window)).length,
    outside: ({ query, window }) => outsideOf(matching(query), window),
    spread: memoizeByQuery((query) => spreadOf(matching(query))),
    facets: memoizeByQuery((query) => facets(corpus, query)),
    scene: ({ query, lanes, open }) => memoryScene(corpus, matching(query), lanes, open),
    density: memoizeByQuery((query) => densityOf(corpus, matching(query))),
    rows: ({ range, at, many }) => {
      const events = inRange(range)
      return {
        count: events.length,
        events: events.slice(at, at + many).map((event) => listedIn(corpus, event)),
      }
    },
    rowAt: ({ query, day }) => {
      const at = matching(query).findIndex(({ when }) => when.first >= day)
      return at < 0 ? matching(query).length : at
    },
    event: (id) => corpus.byId.get(id) ?? null,
    position: ({ query, id }) => {
      const at = matching(query).findIndex((event) => event.id === id)
      return { matches: at >= 0, at, ...neighbours(matching(query), id) }
    },
    ties: (id) => {
      const event = corpus.byId.get(id)
      return event ? tiesOf(corpus, event) : arrangeTies([], [])
    },
  }
  const peek = <K extends QuestionKind>(kind: K, params: ParamsOf<K>): AnswerOf<K> | undefined => {
    if (kind === 'file') return files.peek(params as string) as AnswerOf<K> | undefined
    if (kind === 'records' || kind === 'near') return undefined
    return (answers[kind as keyof Instant] as (params: ParamsOf<K>) => AnswerOf<K>)(params)
  }
  const ask = async <K extends QuestionKind>(kind: K, params: ParamsOf<K>): Promise<unknown> => {
    if (kind === 'file') return files.load(params as string)
    if (kind === 'near') return (await import('./nearWords.ts')).nearWords(corpus, params as string)
    if (kind !== 'records') return peek(kind, params)
    const { query, most } = params as ParamsOf<'records'>
    const events = matching(query)
    return { count: events.length, events: fullEvents(events.slice(0, most), await files.loadAll()) }
  }
  return { id: 'memory', peek, ask: ask as CorpusSource['ask'], revisionOf: () => 0 }
}
