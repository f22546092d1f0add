import type { Speech } from '../../i18n/speech.ts'
import { type Day, formatIsoDay } from '../../lib/day.ts'

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
