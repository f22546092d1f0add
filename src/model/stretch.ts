import { MS_PER_DAY } from '../lib/day.ts'
import { reachOf } from './moves.ts'
import type { DayRange } from './window.ts'

/** A range of the axis in fractional UTC days since 1970-01-01; `to` is exclusive. */
export interface TimeSpan {
  readonly from: number
  readonly to: number
}

/** The span of an axis that shows these days. */
export const stretchOf = ({ from, to }: DayRange): TimeSpan => ({ from, to: to + 1 })

/** The days shown by a span: the inverse of `stretchOf`, rounded, at least one day. */
export function toDayRange({ from, to }: TimeSpan): DayRange {
  const first = Math.round(from)
  return { from: first, to: Math.max(first, Math.round(to) - 1) }
}

/** The limits of the axis: all reachable days. */
export const endsOf = (extent: DayRange): TimeSpan => stretchOf(reachOf(extent))

export const inMilliseconds = ({ from, to }: TimeSpan) => ({ start: from * MS_PER_DAY, end: to * MS_PER_DAY })
