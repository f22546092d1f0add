import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterEach, beforeEach, expect } from 'vitest'
import { buildCorpus, type CorpusOrder } from '../../importer/buildCorpus.ts'
import { noProgress } from '../../importer/progress.ts'
import { NUMBERS, type NumbersKind, startColumns } from '../exchange/columnsOfParts.ts'
import { COLUMNS, writtenOf } from '../exchange/eventCells.ts'
import { readNumbers, readTexts } from '../exchange/parquet.ts'
import { readEvents } from '../exchange/writtenEvent.ts'
import { type FilePart, type Manifest, manifestSchema } from '../schema/manifest.ts'
import type { Actor, Named } from '../schema/published.ts'
import { parseWhen } from '../schema/when.ts'

/** An empty folder per test, to build a corpus in and read it back part by part. */
export class CorpusFolder {
  path = ''

  constructor() {
    beforeEach(() => {
      this.path = mkdtempSync(join(tmpdir(), 'corpus-test-'))
    })
    afterEach(() => rmSync(this.path, { recursive: true }))
  }

  at(...names: readonly string[]): string {
    return join(this.path, ...names)
  }

  /** Builds a corpus from an input file with this content. */
  build(file: string, text: string | Uint8Array, more: Partial<CorpusOrder> = {}) {
    writeFileSync(this.at(file), text)
    const usual = { recipe: null, vocabulary: null, id: 'made', title: 'Made', progress: noProgress }
    return buildCorpus({ ...usual, input: this.at(file), out: this.at('out'), ...more })
  }

  bytesOf(part: FilePart): ArrayBuffer {
    return Uint8Array.from(readFileSync(this.at('out', 'made', part.file))).buffer
  }

  textsOf<Name extends string>(parts: readonly FilePart[], names: readonly Name[]) {
    return parts.flatMap((part) => {
      const columns = readTexts(this.bytesOf(part), names, part.rows)
      return Array.from({ length: part.rows }, (_, row) => (name: Name) => columns[name][row] ?? '')
    })
  }

  numbersOf(parts: readonly FilePart[], name: string): readonly number[] {
    return parts.flatMap((part) => [...(readNumbers(this.bytesOf(part), [name], part.rows)[0] ?? [])])
  }

  /** Reads all parts, after checking the files against the manifest. Throws if there is no manifest. */
  read(manifest: Manifest | null) {
    if (!manifest) throw new Error('nothing was written')
    expect(JSON.parse(readFileSync(this.at('out', 'made', 'manifest.json'), 'utf8'))).toEqual(manifest)
    expect(v.parse(manifestSchema, manifest)).toEqual(manifest)
    const { parts, types, topics } = manifest
    const names = (cell: (column: 'id' | 'name_en' | 'name_ar' | 'name_ru') => string): Named => ({
      id: cell('id'),
      name: { en: cell('name_en'), ar: cell('name_ar'), ru: cell('name_ru') },
    })
    const nameColumns = ['id', 'name_en', 'name_ar', 'name_ru'] as const
    const actors = this.textsOf(parts.actors, [...nameColumns, 'kind', 'offices']).map(
      (cell): Actor => ({
        ...names(cell),
        kind: cell('kind') as Actor['kind'],
        offices: JSON.parse(cell('offices')),
      }),
    )
    const places = this.textsOf(parts.places, nameColumns).map(names)
    const written = this.textsOf(parts.texts, COLUMNS).map((cell, at) => ({
      at: `${at}`,
      value: writtenOf(cell),
    }))
    const { events, problems } = readEvents(written, parseWhen)
    expect(problems).toEqual([])
    const growing = startColumns(manifest)
    for (const kind of Object.keys(NUMBERS) as NumbersKind[]) {
      for (const part of parts[kind]) growing.add(kind, this.bytesOf(part))
    }
    return { manifest, vocabulary: { actors, places, types, topics }, events, columns: growing.finish() }
  }
}
