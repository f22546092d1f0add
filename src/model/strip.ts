import { clamp, daysIn } from './moves.ts'
import { TONES_UP, type Tone } from './scene.ts'
import type { DayRange } from './window.ts'

type CountsByTone = Readonly<Partial<Record<Tone, Uint32Array>>>

/** The sum of each step over the given tones. */
export function sumOf(counts: CountsByTone, tones: readonly Tone[] = TONES_UP): readonly number[] {
  const sums: number[] = []
  for (const tone of tones)
    for (const [at, count] of counts[tone]?.entries() ?? []) sums[at] = (sums[at] ?? 0) + count
  return sums
}

/** An SVG path. It reaches down to the baseline, behind the areas drawn after it. */
export interface StackedArea {
  readonly tone: Tone
  readonly path: string
}

/**
 * Converts counts in equal steps into stacked areas, in drawing order. x is a day number; y is 0 for a step of `most`
 * events and 100 at the baseline.
 */
export function stackedAreas(counts: CountsByTone, days: DayRange, most: number): readonly StackedArea[] {
  const sums = sumOf(counts)
  const width = daysIn(days) / sums.length
  return TONES_UP.flatMap((tone, at) => {
    if (!counts[tone]?.some((count) => count > 0)) return []
    const below = sumOf(counts, TONES_UP.slice(0, at + 1))
    const tops = sums.map((sum, step) => {
      // Square root: a crisis may have 100 times the events of other months; linearly, those would be below 1 px.
      const height = sum === 0 ? 0 : 100 * Math.sqrt(sum / most) * ((below[step] ?? 0) / sum)
      return Math.round((100 - height) * 10) / 10
    })
    let drawn = 0
    // Steps of one height are one line. Lengths are shorter than day numbers, and pages contain the path.
    const lines = tops.flatMap((top, step) => {
      if (top === tops[step + 1]) return []
      const length = (step + 1 - drawn) * width
      drawn = step + 1
      return [`V${top}h${length}`]
    })
    return { tone, path: `M${days.from} 100${lines.join('')}V100Z` }
  }).reverse()
}

/** The part of the brush that is dragged: its first day, its last day, or all of it. */
export type Grip = 'start' | 'window' | 'end'

/** The range after dragging the grip by so many days: at least one day long and within `extent`. */
export function pulled(window: DayRange, grip: Grip, by: number, extent: DayRange): DayRange {
  if (grip === 'window') return clamp({ from: window.from + by, to: window.to + by }, extent)
  // The visible days may extend beyond the corpus; the brush is then drawn at the end of the overview.
  const within = (day: number) => Math.min(extent.to, Math.max(extent.from, day))
  const [first, last] = [within(window.from), within(window.to)]
  return grip === 'start'
    ? { from: Math.min(within(first + by), last), to: last }
    : { from: first, to: Math.max(within(last + by), first) }
}

/** Arrow and page keys move by this share of the visible range. */
const STEP = 0.1
const PAGE = 1

/** The range after a key press on a grip, or null for other keys. In Arabic later days are on the left. */
export function pushed(
  window: DayRange,
  grip: Grip,
  key: string,
  direction: 'ltr' | 'rtl',
  extent: DayRange,
): DayRange | null {
  const step = Math.max(1, Math.round(daysIn(window) * STEP))
  const page = Math.max(1, Math.round(daysIn(window) * PAGE))
  const onward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const back = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
  const all = daysIn(extent)
  const by: Readonly<Record<string, number>> = {
    [onward]: step,
    [back]: -step,
    ArrowUp: step,
    ArrowDown: -step,
    PageUp: page,
    PageDown: -page,
    Home: -all,
    End: all,
  }
  const days = by[key]
  return days === undefined ? null : pulled(window, grip, days, extent)
}
