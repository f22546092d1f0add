import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { buildCorpus } from './buildCorpus.ts'
import { noProgress } from './progress.ts'
import { readAs } from './readAs.ts'
import { recipeSchema } from './recipe.ts'

const datasets = process.env.DEMARCHE_DATASETS ?? resolve(import.meta.dirname, '../../../shared/datasets')
const icews = join(datasets, 'icews-2005-2015', 'icews-2005-2015.csv')
if (!existsSync(icews))
  console.log('ICEWS is not here: name the folder of its data sets in DEMARCHE_DATASETS.')

it.skipIf(!existsSync(icews))(
  'ICEWS 2005–2015 is read whole',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'icews-test-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const recipe = readAs(join(import.meta.dirname, 'recipes', 'icews.json'), recipeSchema)
    if (typeof recipe === 'string') throw new Error(recipe)
    const usual = { vocabulary: null, id: 'made', title: 'ICEWS', progress: noProgress }
    const { manifest, refused } = await buildCorpus({
      ...usual,
      recipe,
      input: icews,
      out: join(folder, 'out'),
    })
    expect(refused).toBe(0)
    if (!manifest) throw new Error('nothing was written')
    expect(manifest.size).toBe(92_367)
    const rowsOf = (kind: 'drawing' | 'participations' | 'actors') =>
      manifest.parts[kind].reduce((sum, { rows }) => sum + rows, 0)
    expect(rowsOf('drawing')).toBe(92_367)
    expect(rowsOf('participations')).toBe(2 * 92_367)
    expect(rowsOf('actors')).toBe(6613)
  },
  120_000,
)
