import { COLUMNS, writtenOf } from '../exchange/eventCells.ts'
import type { FullEvent } from '../exchange/fullEvent.ts'
import { readTexts } from '../exchange/parquet.ts'
import { readEvents } from '../exchange/writtenEvent.ts'
import { knownOf } from '../index/columns.ts'
import type { Table } from '../index/table.ts'
import { LoadFailure } from '../lib/fetchFile.ts'
import { groupBy } from '../lib/groupBy.ts'
import { keeping } from '../lib/keeping.ts'
import { MOST_TEXTS } from '../model/nearby.ts'
import type { Manifest } from '../schema/manifest.ts'
import type { EventRow } from '../schema/published.ts'
import type { Files } from './files.ts'
import { textIn } from './names.ts'
import { partAt, startsOf } from './partRows.ts'

type Titled = Pick<EventRow, 'id' | 'title'>

/** The texts of events, by row. All functions reject with a `LoadFailure` if a file fails to load. */
export interface Texts {
  /** The index of the file with the texts of a row. */
  readonly fileOf: (row: number) => number
  readonly titles: (rows: readonly number[]) => Promise<readonly Titled[]>
  /** All data of these events. The rows must be in ascending order. */
  readonly whole: (table: Table, rows: readonly number[]) => Promise<readonly FullEvent[]>
  /** Prefetches the titles if all are in one file, which drawing needs in any case. */
  readonly prefetch: () => void
}

const TITLES = ['id', 'title_en', 'title_ar', 'title_ru'] as const

/** Number of decoded text files (at most 512 KB each) to cache: those around the viewport and the open event's. */
const TEXTS_KEPT = MOST_TEXTS + 1

export function textsIn(folder: string, { read }: Files, { parts: { texts } }: Manifest): Texts {
  const starts = startsOf(texts)
  const fileOf = (row: number) => partAt(starts, row)
  const partOf = (file: number) => {
    const part = texts[file]
    if (!part) throw new Error(`textsIn: no text ${file}`)
    return part
  }
  const titlesIn = keeping(TEXTS_KEPT, async (file: number) => {
    const part = partOf(file)
    return read(part, (buffer) => readTexts(buffer, TITLES, part.rows))
  })

  async function wholeIn(file: number, { columns }: Table, rows: readonly number[]) {
    const part = partOf(file)
    return read(part, (buffer) => {
      const cells = readTexts(buffer, COLUMNS, part.rows)
      const written = rows.map((row) => {
        const at = row - (starts[file] ?? 0)
        return { at: `row ${row}`, value: writtenOf((column) => cells[column][at] ?? '') }
      })
      // Dates come from the columns, so no EDTF parser is needed. `readEvents` asks once per event, in order.
      const whens = rows.map((row) => knownOf(columns, row).when).values()
      const { events, problems } = readEvents(written, () => whens.next().value ?? null)
      if (problems.length > 0) throw new LoadFailure('unreadable', folder + part.file, problems)
      return events
    })
  }

  return {
    fileOf,
    titles: (rows) =>
      Promise.all(
        rows.map(async (row) => {
          const file = fileOf(row)
          const { id, title_en, title_ar, title_ru } = await titlesIn(file)
          const at = row - (starts[file] ?? 0)
          return { id: id[at] ?? '', title: textIn(title_en[at], title_ar[at], title_ru[at]) }
        }),
      ),
    whole: async (table, rows) => {
      const events: FullEvent[] = []
      // One file at a time: decoded, each takes several megabytes.
      for (const [file, some] of groupBy(rows, fileOf)) events.push(...(await wholeIn(file, table, some)))
      return events
    },
    prefetch: () => {
      if (texts.length === 1) titlesIn(0).catch(() => {})
    },
  }
}
