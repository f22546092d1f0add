import type { Speech } from '../i18n/speech.ts'
import { type Day, dayOf, formatIsoDay, startOfDay } from '../lib/day.ts'
import type { DayRange } from './window.ts'

/** The unit of one axis column. */
export interface Axis {
  readonly scale: 'day' | 'month' | 'year'
  readonly step: number
}

/** Finest first. `from` is the smallest day width in pixels at which the labels fit. */
const AXES: readonly (Axis & { readonly from: number })[] = [
  { scale: 'day', step: 1, from: 30 },
  { scale: 'day', step: 5, from: 8 },
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

/** The label of one column. The weekday goes on a second line, if it fits. */
export function columnLabel(speech: Speech, day: Day, { scale, step }: Axis, dayWidth: number): string {
  if (scale === 'year') return speech.day(day, 'year')
  if (scale === 'month') return speech.day(day, 'shortMonth')
  const number = speech.day(day, 'dayNumber')
  return step === 1 && dayWidth >= WEEKDAY_WIDTH ? `${number}\n${speech.day(day, 'weekday')}` : number
}

/**
 * The label above the columns: their month or year. The first column in view is usually cut off, so the heading repeats
 * its name: "January 2021" above the months, "2021" above the years.
 */
export function headLabel(speech: Speech, day: Day, { scale }: Axis): string {
  const isYearStart = /-01-01$/.test(formatIsoDay(day))
  if (scale === 'month') return speech.day(day, isYearStart ? 'year' : 'month')
  return speech.day(day, scale === 'year' ? 'year' : 'month')
}

const dayOfDate = (year: number, month: number, day = 1): Day =>
  dayOf(new Date(0).setUTCFullYear(year, month, day))

/**
 * The first days of the columns that overlap these days, in order; the first one may begin before `from`. Columns of five
 * days begin anew with each month, and the last one of a month is longer.
 */
export function columnsIn({ scale, step }: Axis, { from, to }: DayRange): readonly Day[] {
  const date = new Date(startOfDay(from))
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  const starts: Day[] = []
  if (scale === 'day' && step === 1) for (let day = from; day <= to; day++) starts.push(day)
  else if (scale === 'day') {
    for (let later = 0; dayOfDate(year, month + later) <= to; later++) {
      const [begin, end] = [dayOfDate(year, month + later), dayOfDate(year, month + later + 1)]
      for (let day = begin; day <= end - step; day += step) starts.push(day)
    }
  } else {
    const months = scale === 'month' ? step : step * 12
    const first = Math.floor((year * 12 + month) / months) * months
    for (let later = first; dayOfDate(0, later) <= to; later += months) starts.push(dayOfDate(0, later))
  }
  return starts.filter((day, index) => day <= to && (starts[index + 1] ?? Number.POSITIVE_INFINITY) > from)
}
