import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { formatIsoDay } from '../src/lib/day.ts'
import { ACTOR_KINDS, CONFIDENCES, EVENT_TYPES, ROLES } from '../src/schema/vocabulary.ts'
import { readWhen } from './readWhen.ts'
import { idFrom } from './slug.ts'
import { type CorpusVocabulary, LONGEST_NAME } from './vocabulary.ts'

const type = v.picklist(EVENT_TYPES)
const language = v.string()
/** Text with column names in braces: one for all languages, or one for each. */
const template = v.union([
  v.string(),
  v.strictObject({ en: v.optional(language), ar: v.optional(language), ru: v.optional(language) }),
])
const list = v.strictObject({
  column: v.string(),
  /** Set if a cell may contain several values. */
  separator: v.optional(v.string()),
})

/** How to convert a table in another format to events; docs/large-corpora.md explains each key. */
export const recipeSchema = v.strictObject({
  about: v.optional(v.string()),
  id: v.optional(v.string()),
  /** One column of dates in EDTF, or two with the first and the last day. */
  date: v.union([v.string(), v.strictObject({ first: v.string(), last: v.string() })]),
  type: v.union([
    type,
    v.strictObject({
      column: v.string(),
      types: v.record(v.string(), type),
      otherwise: v.optional(type),
    }),
  ]),
  actors: v.optional(
    v.array(
      v.strictObject({
        ...list.entries,
        role: v.picklist(ROLES),
        kind: v.optional(v.picklist(ACTOR_KINDS), 'organisation'),
      }),
    ),
    [],
  ),
  title: template,
  summary: v.optional(template, ''),
  topics: v.optional(v.array(list), []),
  place: v.optional(v.string()),
  confidence: v.optional(v.picklist(CONFIDENCES), 'low'),
  coding: v.optional(v.literal('machine')),
})
export type Recipe = v.InferOutput<typeof recipeSchema>

const HOLE = /\{([^{}]*)\}/g

const templatesOf = (given: Recipe['title']): readonly string[] =>
  typeof given === 'string' ? [given] : Object.values(given).filter((one) => one !== undefined)

/** Every column that a recipe refers to. */
function columnsOf({ id, date, type, actors, title, summary, topics, place }: Recipe): readonly string[] {
  return [
    ...(typeof date === 'string' ? [date] : [date.first, date.last]),
    ...(typeof type === 'string' ? [] : [type.column]),
    ...[...actors, ...topics].map(({ column }) => column),
    ...[...templatesOf(title), ...templatesOf(summary)].flatMap((text) =>
      [...text.matchAll(HOLE)].map(([, column = '']) => column),
    ),
    ...[id, place].filter((column) => column !== undefined),
  ]
}

/** Converts a row to a written event, or to a sentence on why it is none. `readEvents` checks the fields. */
export type RowReader = (row: readonly string[]) => { readonly value: unknown } | string

/** Returns a reader for the rows below this header, or a sentence on what the recipe needs and the table lacks. */
export function recipeReader(
  recipe: Recipe,
  header: readonly string[],
  vocabulary: CorpusVocabulary,
): RowReader | string {
  const places = new Map(header.map((name, index) => [name, index]))
  const missing = columnsOf(recipe).find((column) => !places.has(column))
  if (missing !== undefined)
    return `Lacks the column \`${missing}\` that the recipe names. It has: ${header.join(', ')}.`

  const { actors, topics, place: placeColumn } = recipe
  const named = [...actors, ...topics, ...(placeColumn === undefined ? [] : [{ column: placeColumn }])]
  const types = typeof recipe.type === 'string' ? null : new Map(Object.entries(recipe.type.types))
  return (row) => {
    const cell = (column: string) => row[places.get(column) ?? -1]?.trim() ?? ''
    const values = ({ column, separator }: v.InferOutput<typeof list>) =>
      (separator === undefined ? [cell(column)] : cell(column).split(separator))
        .map((value) => value.trim())
        .filter(Boolean)
    const filled = (text: string) => text.replace(HOLE, (_, column: string) => cell(column))
    const text = (given: Recipe['title']) =>
      typeof given === 'string'
        ? { en: filled(given) }
        : Object.fromEntries(Object.entries(given).map(([locale, one]) => [locale, filled(one ?? '')]))

    const when =
      typeof recipe.date === 'string'
        ? cell(recipe.date)
        : [cell(recipe.date.first), cell(recipe.date.last)]
            .filter((end, at, ends) => end !== ends[at - 1])
            .join('/')
    const { type } = recipe
    const found = typeof type === 'string' ? type : (types?.get(cell(type.column)) ?? type.otherwise)
    if (found === undefined && typeof type !== 'string') {
      return `The recipe has no type for "${cell(type.column).slice(0, 80)}" in \`${type.column}\`.`
    }
    for (const list of named) {
      const long = values(list).find(({ length }) => length > LONGEST_NAME)
      if (long === undefined) continue
      return (
        `\`${list.column}\` holds a name of ${long.length} characters, of ${LONGEST_NAME} at most. ` +
        'If it holds several, give the recipe their separator.'
      )
    }
    const taking = actors.flatMap(({ role, kind, ...list }) =>
      values(list).map((name) => ({ actor: vocabulary.actors.idOf(name, { kind }), role })),
    )
    const place = placeColumn === undefined ? '' : cell(placeColumn)
    // An invalid date is left for `readEvents` to report.
    const known = formatIsoDay(readWhen(when)?.last ?? 0)
    return {
      value: {
        id:
          recipe.id === undefined
            ? idFrom([when, found ?? '', ...taking.map(({ actor }) => actor)])
            : cell(recipe.id),
        when,
        type: found,
        confidence: recipe.confidence,
        title: text(recipe.title),
        summary: text(recipe.summary),
        place: place === '' ? null : vocabulary.places.idOf(place),
        actors: taking,
        relations: [],
        topics: [...new Set(topics.flatMap(values))].map((topic) => vocabulary.topics.idOf(topic)),
        aliases: [],
        // The table has no day of publication, so use the last day of the event, when the public could know of it.
        published: known,
        updated: known,
        version: createHash('sha256').update(JSON.stringify(row)).digest('hex').slice(0, 10),
        claims: [],
        sources: [],
        revisions: [],
      },
    }
  }
}
