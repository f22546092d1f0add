import * as v from 'valibot'
import { hasColumn, readTexts, UnreadablePart } from '../exchange/parquet.ts'
import type { CorpusNames } from '../index/names.ts'
import type { Manifest } from '../schema/manifest.ts'
import { type Actor, corpusFileSchema, type LocalizedText, type Named } from '../schema/published.ts'
import { ACTOR_KINDS, BODIES } from '../schema/vocabulary.ts'
import type { Files } from './files.ts'

const NAMES = ['name_en', 'name_ar', 'name_ru'] as const

export const textIn = (
  en: string | undefined,
  ar: string | undefined,
  ru: string | undefined,
): LocalizedText => ({
  en: en ?? '',
  ar: ar ?? '',
  ru: ru ?? '',
})

const { offices, otherNames } = corpusFileSchema.entries.actors.item.entries

/** The lists that a column holds as JSON, one per row; empty lists in an older corpus, which lacks the column. */
function readLists<T>(
  buffer: ArrayBuffer,
  column: string,
  rows: number,
  schema: v.GenericSchema<unknown, readonly T[]>,
): readonly (readonly T[])[] {
  if (!hasColumn(buffer, column)) return Array.from({ length: rows }, () => [])
  return (readTexts(buffer, [column], rows)[column] ?? []).map((cell) => {
    try {
      return v.parse(schema, JSON.parse(cell))
    } catch (cause) {
      throw new UnreadablePart(`Its column ${column} holds ${cell.slice(0, 80)}.`, { cause })
    }
  })
}

function readActors(buffer: ArrayBuffer, rows: number): readonly Actor[] {
  const texts = readTexts(buffer, ['id', 'kind', 'body', 'parent', ...NAMES], rows)
  const held = readLists(buffer, 'offices', rows, offices)
  const others = readLists(buffer, 'other_names', rows, otherNames.wrapped)
  return texts.id.map((id, at): Actor => {
    const body = BODIES.find((known) => known === texts.body[at])
    const parent = texts.parent[at]
    const otherNames = others[at] ?? []
    return {
      id,
      kind: ACTOR_KINDS.find((known) => known === texts.kind[at]) ?? 'organisation',
      name: textIn(texts.name_en[at], texts.name_ar[at], texts.name_ru[at]),
      offices: [...(held[at] ?? [])],
      ...(otherNames.length > 0 ? { otherNames: [...otherNames] } : {}),
      ...(body ? { body } : {}),
      ...(parent ? { parent } : {}),
    }
  })
}

function readPlaces(buffer: ArrayBuffer, rows: number): readonly Named[] {
  const texts = readTexts(buffer, ['id', ...NAMES], rows)
  return texts.id.map((id, at) => ({
    id,
    name: textIn(texts.name_en[at], texts.name_ar[at], texts.name_ru[at]),
  }))
}

/** All names of a corpus. Their order defines the numbers in the columns. */
export async function readNames({ parts }: Manifest, read: Files['read']): Promise<CorpusNames> {
  const actors = parts.actors.map((part) => read(part, (buffer) => readActors(buffer, part.rows)))
  const places = parts.places.map((part) => read(part, (buffer) => readPlaces(buffer, part.rows)))
  const [allActors, allPlaces] = await Promise.all([Promise.all(actors), Promise.all(places)])
  return { actors: allActors.flat(), places: allPlaces.flat(), chronicles: [] }
}
