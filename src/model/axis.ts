import type { Speech } from '../i18n/speech.ts'
import { type Day, dayOf, MS_PER_DAY } from '../lib/day.ts'
import type { TimeSpan } from './stretch.ts'

/** The unit of one axis column. */
export interface Axis {
  readonly scale: 'day' | 'month' | 'year'
  readonly step: number
}

/** Finest first. `from` is the smallest day width in pixels at which the labels fit. */
const AXES: readonly (Axis & { readonly from: number })[] = [
  { scale: 'day', step: 1, from: 30 },
  // The last of February has three days, and two digits with their padding take 27 pixels.
  { scale: 'day', step: 5, from: 9 },
  { scale: 'month', step: 1, from: 2.4 },
  { scale: 'month', step: 3, from: 0.8 },
  ...[1, 5, 10, 50, 100, 500].map((step) => ({ scale: 'year' as const, step, from: 48 / (365 * step) })),
  { scale: 'year', step: 1000, from: 0 },
]

/** Smallest width in pixels of a day column that shows its weekday: الثلاثاء is 47 wide. */
const WEEKDAY_WIDTH = 54

export function axisAt(dayWidth: number): Axis {
  const { scale, step } = AXES.find(({ from }) => dayWidth >= from) ?? { scale: 'year', step: 1000 }
  return { scale, step }
}

/** The next coarser unit. */
export function coarserThan(unit: Axis): Axis {
  const at = AXES.findIndex(({ scale, step }) => scale === unit.scale && step === unit.step)
  return AXES[at + 1] ?? unit
}

/** The label of one column. */
export function columnLabel(speech: Speech, day: Day, { scale }: Axis): string {
  if (scale === 'year') return speech.day(day, 'year')
  return speech.day(day, scale === 'month' ? 'shortMonth' : 'dayNumber')
}

/** Whether a column has room for a second line, the weekday of its day. */
export const hasWeekday = ({ scale, step }: Axis, dayWidth: number): boolean =>
  scale === 'day' && step === 1 && dayWidth >= WEEKDAY_WIDTH

/** The label of the heading above the columns: their month or year. */
export const headLabel = (speech: Speech, day: Day, { scale }: Axis): string =>
  speech.day(day, scale === 'day' ? 'month' : 'year')

const dayAt = (year: number, month: number): Day =>
  // Not `Date.UTC`, which takes the year 99 for 1999.
  dayOf(new Date(0).setUTCFullYear(year, month, 1))

/** The unit that contains this day. Units of five days begin on the 1st, 6th, …, 26th of a month. */
function unitAt(day: Day, { scale, step }: Axis): TimeSpan {
  const date = new Date(day * MS_PER_DAY)
  const [year, month, inMonth] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() - 1]
  if (scale === 'year') {
    const first = Math.floor(year / step) * step
    return { from: dayAt(first, 0), to: dayAt(first + step, 0) }
  }
  if (scale === 'month') {
    const first = month - (month % step)
    return { from: dayAt(year, first), to: dayAt(year, first + step) }
  }
  if (step === 1) return { from: day, to: day + 1 }
  const last = Math.floor(30 / step) - 1
  const at = Math.min(last, Math.floor(inMonth / step))
  const from = day - inMonth + at * step
  return { from, to: at === last ? dayAt(year, month + 1) : from + step }
}

/** One cell of a row of the axis: a unit of the calendar, or the part of it that is in the span. */
export interface AxisCell extends TimeSpan {
  /** The first day of the unit, which names it. */
  readonly first: Day
}

/** The units of an axis that overlap the span, in order and without gaps; `to` is exclusive. */
export function unitsIn(span: TimeSpan, axis: Axis): readonly AxisCell[] {
  const cells: AxisCell[] = []
  for (let from = span.from; from < span.to; ) {
    const unit = unitAt(Math.floor(from), axis)
    cells.push({ first: unit.from, from, to: unit.to })
    from = unit.to
  }
  return cells
}

/** The units named above the columns: months above days, years above months, nothing above years. */
export const headUnitsIn = (span: TimeSpan, { scale }: Axis): readonly AxisCell[] =>
  scale === 'year' ? [] : unitsIn(span, { scale: scale === 'day' ? 'month' : 'year', step: 1 })
