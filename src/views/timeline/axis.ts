import type { Speech } from '../../i18n/speech.ts'
import { type Day, formatIsoDay } from '../../lib/day.ts'

/** What one column of the axis is. */
export interface Axis {
  readonly scale: 'day' | 'month' | 'year'
  readonly step: number
}

/** From the nearest to the farthest: the least width of a day in pixels that each needs to be legible. */
const AXES: readonly (Axis & { readonly from: number })[] = [
  { scale: 'day', step: 1, from: 30 },
  { scale: 'day', step: 5, from: 8 },
  { scale: 'month', step: 1, from: 2.4 },
  { scale: 'month', step: 3, from: 0.8 },
  ...[1, 5, 10, 50, 100, 500].map((step) => ({ scale: 'year' as const, step, from: 48 / (365 * step) })),
  { scale: 'year', step: 1000, from: 0 },
]

/** Narrower than this in pixels, a day has no room for its weekday: الثلاثاء is 47 wide. */
const WEEKDAY_WIDTH = 54

export function axisAt(dayWidth: number): Axis {
  const { scale, step } = AXES.find(({ from }) => dayWidth >= from) ?? { scale: 'year', step: 1000 }
  return { scale, step }
}

/** The label of one column. The weekday stands on a line of its own, where there is room. */
export function columnLabel(speech: Speech, day: Day, { scale, step }: Axis, dayWidth: number): string {
  if (scale === 'year') return speech.day(day, 'year')
  if (scale === 'month') return speech.day(day, 'shortMonth')
  const number = speech.day(day, 'dayNumber')
  return step === 1 && dayWidth >= WEEKDAY_WIDTH ? `${number}\n${speech.day(day, 'weekday')}` : number
}

/**
 * What stands once above the columns: their month or their year. The first column in view is most often cut, so what is
 * above it names it too: "January 2021" above the months, "2021" above the years.
 */
export function headLabel(speech: Speech, day: Day, { scale }: Axis): string {
  const isYearStart = /-01-01$/.test(formatIsoDay(day))
  if (scale === 'month') return speech.day(day, isYearStart ? 'year' : 'month')
  return speech.day(day, scale === 'year' ? 'year' : 'month')
}
