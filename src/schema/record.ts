import * as v from 'valibot'
import { LOADED_TERMS } from './loadedTerms.ts'
import { SLUG, SLUG_ADVICE } from './slug.ts'
import {
  ACTOR_KINDS,
  BODIES,
  CONFIDENCES,
  EVENT_TYPES,
  LOCALES,
  RELATIONS,
  ROLES,
  VOICES,
} from './vocabulary.ts'

/*
 * The shape of the files in `data/`: one schema for the validator and for `event.schema.json`.
 * `rules/` checks what spans several fields or files.
 * A message continues a sentence that starts with the value: "is this. Do that."
 */

const filled = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'is empty. Write it.'),
  v.check((words) => !/^TODO\b/.test(words), 'is still to be written. Write it.'),
)
const slug = v.pipe(v.string(), v.regex(SLUG, `is not an id. ${SLUG_ADVICE}`))
const isoDay = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a day as YYYY-MM-DD. Write it like 2021-04-19.'),
)
const text = v.strictObject({ en: filled, ar: filled, ru: filled })
const countryCode = v.pipe(
  v.string(),
  v.regex(/^[A-Z]{2}$/, 'is not an ISO 3166 code. Write two capital letters, for example CZ.'),
)

const citation = v.strictObject({
  source: v.pipe(slug, v.description('An id of sources.yaml.')),
  quote: v.optional(
    v.pipe(
      v.strictObject({ lang: v.picklist(LOCALES), exact: filled }),
      v.description('The very words of the source, at most 25, in its own language.'),
    ),
  ),
  basis: v.optional(
    v.pipe(
      v.picklist(['claim', 'event']),
      v.description(
        '`event`: known to report the event, not checked for this claim. Absent: bears this very claim.',
      ),
    ),
  ),
})

const claim = v.strictObject({
  text: v.pipe(text, v.description('One statement that can be checked, in our own words.')),
  by: v.optional(
    v.pipe(slug, v.description('Who says so: an id of actors.yaml. Absent: reported without attribution.')),
  ),
  about: v.optional(
    v.pipe(v.picklist(['when']), v.description('`when`: the claim settles the date of the event.')),
  ),
  sources: v.array(citation),
})

export const eventSchema = v.strictObject({
  when: v.pipe(
    filled,
    v.description('EDTF level 0–1: 2021-04-19, 2021-04, 2021, 2021-04~, 2021-04-19?, 2021-04-22/2021-06-24.'),
  ),
  reported: v.optional(
    v.pipe(isoDay, v.description('The day the public could first know. Absent: the last day of `when`.')),
  ),
  seq: v.optional(
    v.pipe(
      v.number(),
      v.integer('is not a whole number. Write 1, 2 or 3.'),
      v.description('Order within a day, where the relations do not settle it.'),
    ),
  ),
  type: v.pipe(
    v.picklist(EVENT_TYPES, 'is not a PLOVER 2021 type.'),
    v.description('PLOVER 2021 category/mode in lower case, or `statement`.'),
  ),
  cameo: v.optional(
    v.pipe(v.string(), v.regex(/^\d{2,4}$/, 'is not a CAMEO code. Write its 2 to 4 digits in quotes.')),
  ),
  confidence: v.pipe(v.picklist(CONFIDENCES), v.description('Of our coding.')),
  title: v.pipe(text, v.description('A short headline without a full stop.')),
  summary: v.pipe(text, v.description('One or two neutral sentences in our own words.')),
  place: v.pipe(
    v.nullable(slug),
    v.description('An id of places.yaml, or null where there is none: by telephone.'),
  ),
  actors: v.array(
    v.strictObject({ actor: v.pipe(slug, v.description('An id of actors.yaml.')), role: v.picklist(ROLES) }),
  ),
  claims: v.array(claim),
  relations: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          type: v.picklist(RELATIONS),
          event: v.pipe(slug, v.description('An earlier event’s id.')),
        }),
      ),
      v.description('Stored on the later event; they point back in time.'),
    ),
    [],
  ),
  topics: v.pipe(
    v.array(slug),
    v.minLength(1, 'names no topic. Name at least one of topics.yaml.'),
    v.description('Ids of topics.yaml; the first is the storyline.'),
  ),
  status: v.pipe(v.picklist(['published', 'draft']), v.description('A draft is never built into a site.')),
  published: v.optional(
    v.pipe(isoDay, v.description('The day this record was first published here: what feeds are dated by.')),
  ),
  aliases: v.optional(
    v.pipe(v.array(slug), v.description('Former ids; each keeps a page that leads here.')),
    [],
  ),
  revisions: v.optional(v.array(v.strictObject({ on: isoDay, note: text })), []),
  answers: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          term: v.picklist(LOADED_TERMS, 'is not a loaded term of src/schema/loadedTerms.ts.'),
          why: v.pipe(filled, v.description('Why this record uses the term. For editors, never shown.')),
        }),
      ),
      v.description('Loaded terms that this record uses on purpose.'),
    ),
  ),
})

const partialDay = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'is not a date. Write it as YYYY, YYYY-MM or YYYY-MM-DD.'),
)

const actorSchema = v.strictObject({
  kind: v.picklist(ACTOR_KINDS),
  body: v.optional(v.picklist(BODIES)),
  name: text,
  /** Former and official names, and spellings in other languages: an actor is found by each. */
  otherNames: v.optional(v.array(filled), []),
  parent: v.optional(slug),
  iso3166: v.optional(countryCode),
  wikidata: v.optional(v.pipe(v.string(), v.regex(/^Q\d+$/, 'is not a Wikidata id. Write it like Q159.'))),
  offices: v.optional(
    v.array(
      v.strictObject({
        title: text,
        from: v.optional(partialDay),
        to: v.optional(partialDay),
        /** Bears the title and each date given. */
        source: v.optional(slug),
      }),
    ),
    [],
  ),
  note: v.optional(text),
})

const placeSchema = v.strictObject({
  name: text,
  country: v.optional(countryCode),
  at: v.optional(v.strictTuple([v.number(), v.number()])),
})

const publisherSchema = v.strictObject({
  name: v.union([filled, text]),
  voice: v.picklist(VOICES),
  /** Whose voice it is: an actor, or a name where it is none. */
  of: v.optional(v.union([slug, text])),
})

const sourceSchema = v.strictObject({
  /** Who wrote it. Several where one page carries the words of each. */
  publisher: v.union([
    slug,
    v.pipe(v.array(slug), v.minLength(1, 'names no publisher. Name one of publishers.yaml.')),
  ]),
  /** Through whom it was read, if not from the publisher. */
  via: v.optional(slug),
  title: filled,
  lang: v.pipe(
    v.string(),
    v.regex(/^[a-z]{2}$/, 'is not a language code. Write two letters, for example ru.'),
  ),
  date: v.optional(partialDay),
  url: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^https?:\/\/[^\s<>"]+$/,
        'is not an http or https address. Write the whole address of the page.',
      ),
    ),
  ),
  kind: v.picklist(['news', 'official', 'dataset', 'analysis']),
  /** False if nobody has read the page yet: a claim needs at least one source that was read. */
  seen: v.optional(v.boolean(), true),
  /** True if nothing below the headline was read. */
  headlineOnly: v.optional(v.boolean(), false),
})

const topicSchema = v.strictObject({ name: text })

const chronicleSchema = v.strictObject({
  title: text,
  introduction: text,
  /** The two states whose lanes the timeline shows. */
  sides: v.strictTuple([slug, slug]),
  steps: v.pipe(
    v.array(v.strictObject({ event: slug, note: v.optional(text) })),
    v.minLength(1, 'has no step. Name at least one event.'),
  ),
  /** The days that the timeline first shows, inclusive. */
  opening: v.strictObject({ from: isoDay, to: isoDay }),
})

/** The schema of each kind of record, keyed by collection name. */
export const schemas = {
  events: eventSchema,
  actors: actorSchema,
  places: placeSchema,
  publishers: publisherSchema,
  sources: sourceSchema,
  topics: topicSchema,
  chronicles: chronicleSchema,
} as const
