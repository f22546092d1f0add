import { clamp, daysIn } from './moves.ts'
import type { Tone } from './scene.ts'
import type { DayRange } from './window.ts'

type CountsByTone = Readonly<Partial<Record<Tone, Uint32Array>>>

/** From the bottom. */
const TONES_UP: readonly Tone[] = ['cooperation', 'verbal-conflict', 'material-conflict', 'neutral']

/** The sum of each step over these tones. */
export function sumOf(counts: CountsByTone, tones: readonly Tone[] = TONES_UP): readonly number[] {
  const sums: number[] = []
  for (const tone of tones)
    for (const [at, count] of counts[tone]?.entries() ?? []) sums[at] = (sums[at] ?? 0) + count
  return sums
}

/** One area of a stack: it reaches down to 100 behind those that are drawn after it. */
export interface StackedArea {
  readonly tone: Tone
  readonly path: string
}

/**
 * Counts in equal steps of these days as areas, one tone on the other, in the order in which they are drawn: their x are
 * days, their y go from 0, for a step that holds `most`, down to 100.
 */
export function stackedAreas(counts: CountsByTone, days: DayRange, most: number): readonly StackedArea[] {
  const sums = sumOf(counts)
  const width = daysIn(days) / sums.length
  return TONES_UP.flatMap((tone, at) => {
    if (!counts[tone]?.some((count) => count > 0)) return []
    const below = sumOf(counts, TONES_UP.slice(0, at + 1))
    const steps = sums.map((sum, step) => {
      // One crisis may hold a hundred times the events of other months: as plain shares those would be no pixel high.
      const height = sum === 0 ? 0 : 100 * Math.sqrt(sum / most) * ((below[step] ?? 0) / sum)
      return `V${(100 - height).toFixed(1)}H${days.from + (step + 1) * width}`
    })
    return { tone, path: `M${days.from} 100${steps.join('')}V100Z` }
  }).reverse()
}

/** What of the brush is held: the first day, the last, or all of it. */
export type Grip = 'start' | 'window' | 'end'

/** The window after a pull by so many days, with at least one day left and within the corpus. */
export function pulled(window: DayRange, grip: Grip, by: number, extent: DayRange): DayRange {
  if (grip === 'window') return clamp({ from: window.from + by, to: window.to + by }, extent)
  // The days in view may reach beyond the corpus, or lie there; the strip shows the brush at its end then.
  const within = (day: number) => Math.min(extent.to, Math.max(extent.from, day))
  const [first, last] = [within(window.from), within(window.to)]
  return grip === 'start'
    ? { from: Math.min(within(first + by), last), to: last }
    : { from: first, to: Math.max(within(last + by), first) }
}

/** Shares of the window that the keys move it by. */
const STEP = 0.1
const PAGE = 1

/** The window after a key on a grip, null for a key that does nothing. In Arabic later days are on the left. */
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
