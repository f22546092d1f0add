import { linksFrom, linksTo } from '../index/links.ts'
import { arrangeTies, type Tie, type Ties } from '../model/detail.ts'
import type { CorpusFiles } from './corpusFiles.ts'
import { eventRowsOf } from './eventRows.ts'

/** `tiesOf` of `model/detail.ts` for a column store. Empty if there is no such event. */
export async function tiesFrom(files: CorpusFiles, id: string): Promise<Ties> {
  const [row, table] = await Promise.all([files.rowOf(id), files.table()])
  if (row === null) return arrangeTies([], [])
  const { first } = table.columns
  const [before, after] = [linksFrom(table, row), linksTo(table, row)]
  const links = [...before, ...after]
  const events = await eventRowsOf(
    files,
    table,
    links.map((link) => link.row),
  )
  const ties = links.flatMap(({ type, row: other }, at): Tie[] => {
    const event = events[at]
    return event ? [{ type, event, lag: (first[row] ?? 0) - (first[other] ?? 0) }] : []
  })
  return arrangeTies(ties.slice(0, before.length), ties.slice(before.length))
}
