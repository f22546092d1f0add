import { createHash } from 'node:crypto'
import { claimWords, restsOnOneSource } from '../../src/exchange/fullEvent.ts'
import { type SourceWords, sourceWords } from '../../src/i18n/sourceWords.ts'
import { type Day, parseIsoDay } from '../../src/lib/day.ts'
import { isWeak, publishersOf } from '../../src/schema/bearing.ts'
import { inOrderOfTime } from '../../src/schema/chronology.ts'
import type {
  Actor,
  Chronicle,
  Citation,
  CorpusFile,
  EventFile,
  EventHead,
  EventsFile,
  LocalizedText,
  Named,
  Source,
} from '../../src/schema/published.ts'
import type { RecordOf, Records } from '../../src/schema/rule.ts'
import { LOCALES } from '../../src/schema/vocabulary.ts'
import { parseWhen } from '../../src/schema/when.ts'

export interface Compiled {
  readonly corpus: CorpusFile
  /** Keyed by event id, in the order of the corpus. */
  readonly events: ReadonlyMap<string, EventFile>
}

/** Throws if a value that the rules require is missing: a bug, not an editor's mistake. */
function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`compile: ${what}; validate the records first`)
  return value
}

const isoDay = (text: string) => must(parseIsoDay(text), `${text} is not a day`)
function head(id: string, event: RecordOf<'events'>, sources: readonly Source[]): EventHead {
  return {
    id,
    when: must(parseWhen(event.when), `${id}: ${event.when} is not EDTF`),
    reported: event.reported === undefined ? undefined : isoDay(event.reported),
    type: event.type,
    confidence: event.confidence,
    title: event.title,
    summary: event.summary,
    place: event.place,
    actors: event.actors,
    relations: event.relations,
    topics: event.topics,
    aliases: event.aliases,
    oneSource: restsOnOneSource({ claims: event.claims, sources }),
    words: claimWords(event),
  }
}

function source(id: string, records: Records, words: readonly SourceWords[]): Source {
  const record = must(records.sources.get(id), `no source ${id}`)
  const { title, lang, date, url, kind, seen } = record
  return {
    id,
    publisher: Object.fromEntries(
      words.map(({ locale, publisher }) => [locale, publisher(record)]),
    ) as LocalizedText,
    publishers: [...publishersOf(record)],
    title,
    lang,
    date,
    url,
    kind,
    seen,
    weak: isWeak(record, records) ? true : undefined,
  }
}

const citedBy = ({ claims }: RecordOf<'events'>): ReadonlySet<string> =>
  new Set(claims.flatMap(({ sources }) => sources.map((citation) => citation.source)))

const versionOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 10)

/** `published` if the record has it, else its first revision, else the day on which the event became public. */
function publishedOn({ published, revisions }: RecordOf<'events'>, { reported, when }: EventHead): Day {
  if (published !== undefined) return isoDay(published)
  return revisions.length > 0 ? Math.min(...revisions.map(({ on }) => isoDay(on))) : (reported ?? when.last)
}

function file(event: RecordOf<'events'>, head: EventHead, sources: readonly Source[]): EventFile {
  // What editors answer to a rule is not shown, so it makes no new version.
  const { answers, ...shown } = event
  const published = publishedOn(event, head)
  const content = {
    claims: event.claims.map((claim) => ({
      ...claim,
      sources: claim.sources.map((citation): Citation => ({ ...citation, basis: citation.basis ?? 'claim' })),
    })),
    sources: [...sources],
    revisions: event.revisions.map(({ on, note }) => ({ on: isoDay(on), note })),
  }
  return {
    id: head.id,
    version: versionOf([shown, content.sources]),
    published,
    updated: Math.max(published, ...content.revisions.map(({ on }) => on)),
    ...content,
  }
}

const actor = (id: string, { kind, body, name, otherNames, parent, offices }: RecordOf<'actors'>): Actor => ({
  id,
  kind,
  body,
  name,
  otherNames: otherNames.length > 0 ? otherNames : undefined,
  parent,
  offices: offices.map(({ source: bearer, ...office }) => ({
    ...office,
    unsourced: bearer === undefined ? true : undefined,
  })),
})

const named = (all: ReadonlyMap<string, { readonly name: LocalizedText }>): Named[] =>
  [...all].map(([id, { name }]) => ({ id, name }))

/** The files that the site serves, without drafts and relations to them. Throws on records that break a rule. */
export function compile(records: Records): Compiled {
  const published = new Map([...records.events].filter(([, event]) => event.status === 'published'))
  const words = LOCALES.map((locale) => sourceWords(locale, records))
  const sourcesOf = new Map(
    [...published].map(([id, event]) => [
      id,
      [...citedBy(event)].map((each) => source(each, records, words)),
    ]),
  )
  const sourcesOfEvent = (id: string) => must(sourcesOf.get(id), `no sources of ${id}`)
  const heads = [...published].map(([id, event]) => {
    const made = head(id, event, sourcesOfEvent(id))
    return {
      ...made,
      relations: made.relations.filter((relation) => published.has(relation.event)),
      seq: event.seq,
    }
  })
  const chronicles = [...records.chronicles].map(
    ([id, chronicle]): Chronicle => ({
      id,
      ...chronicle,
      opening: { from: isoDay(chronicle.opening.from), to: isoDay(chronicle.opening.to) },
    }),
  )
  const events = inOrderOfTime(heads).map(({ seq, ...rest }): EventHead => rest)
  const content = {
    events,
    actors: [...records.actors].map(([id, record]) => actor(id, record)),
    places: named(records.places),
    topics: named(records.topics),
    chronicles,
  }
  const files = events.map((event) =>
    file(must(published.get(event.id), `no event ${event.id}`), event, sourcesOfEvent(event.id)),
  )
  return {
    corpus: { format: 1, version: versionOf([content, files]), ...content },
    events: new Map(files.map((each) => [each.id, each])),
  }
}

/** The records' folder in the site. Its name holds a content hash, so caches may keep the files for ever. */
export const recordsFolder = ({ version }: CorpusFile): string => `data/${version}/`

/** The files to write into `folder`: path below the site's root → text. */
export function dataFiles({ corpus, events }: Compiled, folder: string): ReadonlyMap<string, string> {
  const all: EventsFile = { events: [...events.values()] }
  return new Map([
    [`${folder}corpus.json`, JSON.stringify(corpus)],
    [`${folder}events.json`, JSON.stringify(all)],
    ...all.events.map((event) => [`${folder}events/${event.id}.json`, JSON.stringify(event)] as const),
  ])
}
