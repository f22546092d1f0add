import { parquetWriteBuffer } from 'hyparquet-writer'
import { expect, it } from 'vitest'
import { UnreadablePart } from '../exchange/parquet.ts'
import type { Manifest } from '../schema/manifest.ts'
import { readNames } from './names.ts'

const cells = {
  id: 'putin',
  kind: 'person',
  body: '',
  parent: 'russia',
  name_en: 'P',
  name_ar: 'ب',
  name_ru: 'П',
}

/** The names of a corpus with one actor. */
const namesOf = (columns: Readonly<Record<string, string>>) => {
  const columnData = Object.entries(columns).map(([name, cell]) => ({
    ...{ name, data: [cell], type: 'STRING' as const, nullable: false },
  }))
  const actors = [{ file: 'actors', bytes: 1, rows: 1 }]
  const manifest = { parts: { actors, places: [] } } as unknown as Manifest
  return readNames(manifest, async (_, reader) => reader(parquetWriteBuffer({ columnData })))
}
const putin = { id: 'putin', kind: 'person', parent: 'russia', name: { en: 'P', ar: 'ب', ru: 'П' } }

it('tells the offices of an actor, and none in a corpus that was made before there were any', async () => {
  const office = { title: { en: 'President', ar: 'رئيس', ru: 'Президент' }, from: '2012-05-07' }
  const { actors } = await namesOf({ ...cells, offices: JSON.stringify([office]) })
  expect(actors).toEqual([{ ...putin, offices: [office] }])
  expect((await namesOf(cells)).actors).toEqual([{ ...putin, offices: [] }])
})

it('tells the other names of an actor, and none in a corpus that was made before there were any', async () => {
  const { actors } = await namesOf({ ...cells, other_names: JSON.stringify(['Poutine']) })
  expect(actors).toEqual([{ ...putin, offices: [], otherNames: ['Poutine'] }])
  expect((await namesOf({ ...cells, other_names: '[]' })).actors).toEqual([{ ...putin, offices: [] }])
})

it.each(['', '{', '{}', '[1]'])('refuses other names that are none: %s', async (cell) => {
  await expect(namesOf({ ...cells, other_names: cell })).rejects.toBeInstanceOf(UnreadablePart)
})

it.each(['', '{', '{}', '[{"title":"President"}]'])('refuses offices that are none: %s', async (offices) => {
  await expect(namesOf({ ...cells, offices })).rejects.toBeInstanceOf(UnreadablePart)
})
