import type { DensityByTone, Questions } from '../corpus/questions.ts'
import { begunIn } from '../index/begunIn.ts'
import type { Table } from '../index/table.ts'
import { toneOf } from '../model/tones.ts'
import { isEverything, type Query } from '../query/query.ts'
import type { Summary } from '../schema/manifest.ts'
import type { CorpusFiles } from './corpusFiles.ts'
import type { Selections } from './selection.ts'

const stepsOf = ({ lanes }: Summary): number => lanes[0]?.begun.length ?? 0

/** Counts the selected rows (1 in the mask; null: all) by tone and by the bucket in which they begin. O(rows). */
function countedByTone(
  { columns, vocabulary }: Table,
  mask: Uint8Array | null,
  summary: Summary,
): DensityByTone {
  const tones = vocabulary.types.map(toneOf)
  const counts: Partial<Record<(typeof tones)[number], Uint32Array>> = {}
  for (const tone of tones) counts[tone] ??= new Uint32Array(stepsOf(summary))
  const byType = tones.map((tone) => counts[tone] ?? new Uint32Array())
  const { size, first, types } = columns
  const shift = 31 - Math.clz32(summary.grain)
  for (let row = 0; row < size; row++) {
    if (mask && mask[row] !== 1) continue
    const steps = byType[types[row] ?? 0]
    const step = ((first[row] ?? 0) >> shift) - summary.first
    if (steps) steps[step] = (steps[step] ?? 0) + 1
  }
  return counts
}

/** Counts events per bucket of the summary, which itself answers for the whole corpus before the columns are loaded. */
export async function densityFrom(
  files: CorpusFiles,
  { select }: Selections,
  query: Query,
): Promise<Questions['density']['answer']> {
  const { summary } = await files.manifest()
  const from = summary.first * summary.grain
  const days = { from, to: from + stepsOf(summary) * summary.grain - 1 }
  if (isEverything(query) && !files.isLoaded()) {
    // The manifest does not tell the tones of its events.
    const all = { neutral: Uint32Array.from(begunIn(summary)) }
    return { days, all, matching: all }
  }
  const table = await files.table()
  const all = countedByTone(table, null, summary)
  if (isEverything(query)) return { days, all, matching: all }
  return { days, all, matching: countedByTone(table, (await select(query)).mask, summary) }
}
