import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { parseIsoDay } from '../lib/day.ts'
import { type CountedCorpus, countDays } from './countedCorpus.ts'
import { keepCorpus } from './keptCorpora.ts'

/** The folder of public event sets, which the repository does not contain. */
const DATASETS = process.env.DEMARCHE_DATASETS ?? '../shared/datasets'
export const ICEWS = 'icews-2005-2015'
const FILE = join(DATASETS, ICEWS, `${ICEWS}.csv`)
const RECIPE = 'importer/recipes/icews.json'
const WORD = 'visit'

interface Row {
  readonly date: string
  readonly source: string
  readonly relation: string
  readonly target: string
}

/** Whether the event set is available on this machine. */
export const isIcewsHere = (): boolean => existsSync(FILE)

/** Naive counts over the public ICEWS event set of 2005 to 2015; null if it is not available. */
export function readIcews(): CountedCorpus | null {
  if (!isIcewsHere()) return null
  const rows = Papa.parse<Row>(readFileSync(FILE, 'utf8'), { header: true, skipEmptyLines: true }).data
  const acts = new Map<string, number>()
  for (const { source } of rows) acts.set(source, (acts.get(source) ?? 0) + 1)
  const busiest = [...acts].toSorted(([, one], [, other]) => other - one).slice(0, 5)
  const days = rows.map(({ date }) => parseIsoDay(date) ?? Number.NaN)
  const [from, to] = days.reduce(([a, b], day) => [Math.min(a, day), Math.max(b, day)], [Infinity, -Infinity])
  return {
    id: ICEWS,
    size: rows.length,
    filters: busiest.map(([name]) => ({
      name,
      count: rows.filter(({ source, target }) => source === name || target === name).length,
    })),
    search: {
      word: WORD,
      count: rows.filter(({ source, target, relation }) =>
        `${source} ${target} ${relation}`.toLowerCase().includes(WORD),
      ).length,
    },
    days: countDays(
      days.map((day) => ({ first: day, last: day })),
      from,
      to,
    ),
  }
}

export const buildIcews = ({ id }: Pick<CountedCorpus, 'id'>): Promise<void> =>
  keepCorpus(id, async () => ({ file: FILE, options: ['--recipe', RECIPE, '--title', 'ICEWS 2005–2015'] }))
