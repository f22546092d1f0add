import * as v from 'valibot'

/*
 * A large corpus on a static host: `corpora/<id>/manifest.json`, the one file there whose name stays, and Parquet files
 * beside it that are named by their content. Events stand in order of their first day.
 */

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const day = v.pipe(v.number(), v.integer())
const text = v.object({ en: v.string(), ar: v.string(), ru: v.string() })
const named = v.object({ id: v.string(), name: text })

const part = v.object({
  /** Below the corpus' folder. No host is asked for a piece of a file, so none is over 512 KB. */
  file: v.pipe(v.string(), v.regex(/^[a-z]+-\d+-[0-9a-f]{10}\.parquet$/)),
  bytes: count,
  rows: count,
  /** Of parts in order of their first column: the least value of it in this one. */
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
    /** Null: all others. */
    actor: v.nullable(v.string()),
    /** How many events begin, and how many end, in each bucket. */
    begun: v.array(count),
    ended: v.array(count),
  }),
)

/** The busiest of those who act, in the order of their lanes, and all others in one. */
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
  /** Ten hexadecimal digits that change with anything in the corpus. */
  version: v.string(),
  title: text,
  size: count,
  extent: v.object({ from: day, to: day }),
  types: v.array(v.string()),
  topics: v.array(named),
  /** Drawn before anything else has come. */
  summary,
  parts: v.object({
    /** id, kind, body, parent, name_en, name_ar, name_ru. Their order gives them their numbers. */
    actors: parts,
    /** id, name_en, name_ar, name_ru. */
    places: parts,
    /** first_day, last_day, look, type, topic, place: numbers, -1 for none. */
    drawing: parts,
    /** row, actor, role: numbers, by row. */
    participations: parts,
    /** row, topic: the topics after the first. */
    topics: parts,
    /** The columns of our CSV, as text. */
    texts: parts,
    /** id, row; by id. */
    ids: parts,
    /** word, count: every folded word of the texts, sorted by its characters, and in how many events it stands. */
    words: parts,
    /** row: the events of each word, ascending, one word after the other in the order of `words`. */
    postings: parts,
  }),
})
export type Manifest = v.InferOutput<typeof manifestSchema>
