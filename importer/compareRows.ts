import type { FullEvent } from '../src/exchange/fullEvent.ts'
import { compareText } from '../src/lib/compareText.ts'

type Row = Pick<FullEvent, 'id' | 'when'>

/** Row order of a corpus: by first day, last day and id. */
export const compareRows = (a: Row, b: Row): number =>
  a.when.first - b.when.first || a.when.last - b.when.last || compareText(a.id, b.id)
