import * as v from 'valibot'

/*
 * A corpus in files on a static host: `corpora/<id>/manifest.json`, the only file with a fixed name, and Parquet files
 * beside it whose names hold a content hash. Events are sorted by first day.
 */

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const day = v.pipe(v.number(), v.integer())
const text = v.object({ en: v.string(), ar: v.string(), ru: v.string() })
const named = v.object({ id: v.string(), name: text })

const part = v.object({
  /** Name in the corpus' folder. No host needs to support range requests, so no file is over 512 KB. */
  file: v.pipe(v.string(), v.regex(/^[a-z]+-\d+-[0-9a-f]{10}\.parquet$/)),
  bytes: count,
  rows: count,
  /** For parts sorted by their first column: its smallest value in this part. */
  least: v.optional(v.string()),
})
export type FilePart = v.InferOutput<typeof part>

const parts = v.array(part)

const powerOfTwo = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(1),
  v.maxValue(2 ** 30),
  v.check((number) => (number & (number - 1)) === 0, 'Is no power of two.'),
)

const lanes = v.array(
  v.object({
    /** Null: all other events. */
    actor: v.nullable(v.string()),
    /** How many events begin, and how many end, in each bucket. */
    begun: v.array(count),
    ended: v.array(count),
  }),
)

/** Counts per bucket for the actors with most events, in the order of their lanes, and for all others together. */
const summary = v.object({
  /** Days in a bucket. Bucket b begins on day (first + b) × grain. */
  grain: powerOfTwo,
  first: v.pipe(v.number(), v.integer()),
  lanes: v.pipe(
    lanes,
    v.check((lanes) => {
      const lengths = lanes.flatMap(({ begun, ended }) => [begun.length, ended.length])
      return lengths.every((length) => length > 0 && length === lengths[0])
    }, 'Has not as many buckets in each lane.'),
  ),
})
export type Summary = v.InferOutput<typeof summary>

export const manifestSchema = v.object({
  format: v.literal(1),
  id: v.string(),
  /** Content hash of the corpus: ten hexadecimal digits. */
  version: v.string(),
  title: text,
  /** Absent: people have coded its events. */
  coding: v.optional(v.literal('machine')),
  size: count,
  extent: v.object({ from: day, to: day }),
  types: v.array(v.string()),
  topics: v.array(named),
  /** Rendered before any part has loaded. */
  summary,
  parts: v.object({
    /** id, kind, body, parent, offices, other_names, name_en, name_ar, name_ru. Others refer to an actor by its row. */
    actors: parts,
    /** id, name_en, name_ar, name_ru. */
    places: parts,
    /** first_day, last_day, look, type, topic, place: numbers, -1 for none. */
    drawing: parts,
    /** row, actor, role: numbers, sorted by row. */
    participations: parts,
    /** row, topic: every topic of an event but its first. */
    topics: parts,
    /** row, type, target: numbers, by row. To events of the corpus alone. Corpora made earlier have none. */
    relations: v.optional(parts, []),
    /** The columns of our CSV, as text. */
    texts: parts,
    /** id or former id, row; sorted by id. */
    ids: parts,
    /** word, count: every folded word of the texts, sorted by code unit, and how many events contain it. */
    words: parts,
    /** row: the posting list of each word, ascending, concatenated in the order of `words`. */
    postings: parts,
  }),
})
export type Manifest = v.InferOutput<typeof manifestSchema>
