import * as v from 'valibot'
import type { Day } from '../lib/day.ts'
import { ACTOR_KINDS, BODIES, CONFIDENCES, EVENT_TYPES, RELATIONS, ROLES } from './vocabulary.ts'

/* The JSON files that the site serves, compiled from `data/`. The app validates what it fetches with these schemas. */

export type Precision = 'day' | 'month' | 'year'

/** A date at its known precision. `first` and `last` are UTC days since 1970-01-01, both inclusive. */
export interface When {
  readonly first: Day
  readonly last: Day
  readonly precision: Precision
  readonly approximate: boolean
  readonly uncertain: boolean
  readonly interval: boolean
  /** An open end has the day of the known end: `2021-04-19/..` has `last` = `first`. */
  readonly openStart: boolean
  readonly openEnd: boolean
}

const day = v.pipe(v.number(), v.integer())
const text = v.object({ en: v.string(), ar: v.string(), ru: v.string() })
export type LocalizedText = v.InferOutput<typeof text>

const when: v.GenericSchema<When> = v.object({
  first: day,
  last: day,
  precision: v.picklist(['day', 'month', 'year']),
  approximate: v.boolean(),
  uncertain: v.boolean(),
  interval: v.boolean(),
  openStart: v.boolean(),
  openEnd: v.boolean(),
})

const source = v.object({
  id: v.string(),
  /** With whose voice it is, and through whom it was read: "Sputnik (Russian state media) via UrduPoint". */
  publisher: text,
  /** Ids of those who wrote it: a report of one agency on two sites has the same. Absent: a publisher of its own. */
  publishers: v.optional(v.array(v.string())),
  title: v.string(),
  lang: v.string(),
  date: v.optional(v.string()),
  url: v.optional(v.string()),
  kind: v.string(),
  seen: v.boolean(),
  /** True for a blog, a machine translation or the publication of a movement. */
  weak: v.optional(v.boolean()),
})
export type Source = v.InferOutput<typeof source>

const citation = v.object({
  source: v.string(),
  quote: v.optional(v.object({ lang: v.string(), exact: v.string() })),
  basis: v.picklist(['claim', 'event']),
})
export type Citation = v.InferOutput<typeof citation>

const claim = v.object({
  text,
  by: v.optional(v.string()),
  about: v.optional(v.string()),
  sources: v.array(citation),
})
export type Claim = v.InferOutput<typeof claim>

const eventEntries = {
  id: v.string(),
  when,
  reported: v.optional(day),
  type: v.picklist(EVENT_TYPES),
  confidence: v.picklist(CONFIDENCES),
  title: text,
  summary: text,
  place: v.nullable(v.string()),
  actors: v.array(v.object({ actor: v.string(), role: v.picklist(ROLES) })),
  relations: v.array(v.object({ type: v.picklist(RELATIONS), event: v.string() })),
  topics: v.array(v.string()),
  aliases: v.array(v.string()),
  /** One publisher or wire is behind all sources of its claims. */
  oneSource: v.boolean(),
  /** Words of the claims in every language, folded: for search only, never shown. */
  words: v.string(),
}

/** What the timeline and the list need of an event: everything but claims, sources and revisions. */
const eventHead = v.object(eventEntries)
export type EventHead = v.InferOutput<typeof eventHead>

/** An event as lists and drawings show it. */
export type EventRow = Omit<EventHead, 'summary' | 'words' | 'aliases' | 'reported'>

/** What the event's own page needs besides `EventHead`. `sources` holds every source that its claims cite. */
export const eventFileSchema = v.object({
  id: v.string(),
  /** Content hash of the record: ten hexadecimal digits. */
  version: v.string(),
  /** UTC days since 1970-01-01 on which the record (not the event) was first published here and last changed. */
  published: day,
  updated: day,
  claims: v.array(claim),
  sources: v.array(source),
  revisions: v.array(v.object({ on: day, note: text })),
})
export type EventFile = v.InferOutput<typeof eventFileSchema>

/** `data/events.json`: all event files in one, for export and offline use. In the order of the corpus. */
export const eventsFileSchema = v.object({ events: v.array(eventFileSchema) })
export type EventsFile = v.InferOutput<typeof eventsFileSchema>

const actor = v.object({
  id: v.string(),
  kind: v.picklist(ACTOR_KINDS),
  body: v.optional(v.picklist(BODIES)),
  name: text,
  /** In any language; absent if there are none. */
  otherNames: v.optional(v.array(v.string())),
  parent: v.optional(v.string()),
  offices: v.array(
    v.object({
      title: text,
      from: v.optional(v.string()),
      to: v.optional(v.string()),
      /** True if no source bears it: it is common knowledge. */
      unsourced: v.optional(v.boolean()),
    }),
  ),
})
export type Actor = v.InferOutput<typeof actor>

const named = v.object({ id: v.string(), name: text })
export type Named = v.InferOutput<typeof named>

const chronicle = v.object({
  id: v.string(),
  title: text,
  introduction: text,
  sides: v.tuple([v.string(), v.string()]),
  steps: v.array(v.object({ event: v.string(), note: v.optional(text) })),
  opening: v.object({ from: day, to: day }),
})
export type Chronicle = v.InferOutput<typeof chronicle>

/** `data/corpus.json`: event heads and vocabularies, without event files. Events are sorted by `inOrderOfTime`. */
export const corpusFileSchema = v.object({
  format: v.literal(1),
  /** Content hash of all records: ten hexadecimal digits. */
  version: v.string(),
  events: v.array(eventHead),
  actors: v.array(actor),
  places: v.array(named),
  topics: v.array(named),
  chronicles: v.array(chronicle),
})
export type CorpusFile = v.InferOutput<typeof corpusFileSchema>
