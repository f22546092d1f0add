import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysIn } from './moves.ts'
import { type Grip, pulled, pushed, stackedAreas, sumOf } from './strip.ts'
import type { DayRange } from './window.ts'

const spans = (least: number, most: number): fc.Arbitrary<DayRange> =>
  fc
    .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: least, max: most }))
    .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
const extents = spans(-1000, 1000)
/** A link may contain any days, including days outside the corpus. */
const windows = spans(-3000, 3000)
const grips = fc.constantFrom<Grip>('start', 'window', 'end')
const directions = fc.constantFrom('ltr' as const, 'rtl' as const)
const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End']

const expectWithin = (window: DayRange, extent: DayRange) => {
  expect(window.from).toBeGreaterThanOrEqual(extent.from)
  expect(window.to).toBeLessThanOrEqual(extent.to)
  expect(daysIn(window)).toBeGreaterThanOrEqual(1)
}

describe('the brush', () => {
  it('stays within the corpus and keeps a day, wherever it was and however far it is pulled', () => {
    fc.assert(
      fc.property(
        windows,
        grips,
        fc.integer({ min: -5000, max: 5000 }),
        extents,
        (window, grip, by, extent) => {
          expectWithin(pulled(window, grip, by, extent), extent)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('stays there under every key', () => {
    fc.assert(
      fc.property(
        windows,
        grips,
        fc.constantFrom(...KEYS),
        directions,
        extents,
        (window, grip, key, direction, extent) => {
          expectWithin(pushed(window, grip, key, direction, extent) ?? window, extent)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('moves only the end that is held, and keeps its days when all of it is', () => {
    fc.assert(
      fc.property(
        extents.chain((extent) => fc.tuple(fc.constant(extent), spans(extent.from, extent.to))),
        fc.integer(),
        ([extent, window], by) => {
          expect(pulled(window, 'start', by, extent).to).toBe(window.to)
          expect(pulled(window, 'end', by, extent).from).toBe(window.from)
          expect(daysIn(pulled(window, 'window', by, extent))).toBe(daysIn(window))
        },
      ),
    )
  })
})

describe('the keys of the brush', () => {
  /** Far from the ends of the corpus, and wide enough that the grips do not meet. */
  const inside = fc
    .tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 20, max: 900 }))
    .map(([from, days]) => ({ from, to: from + days }))
  const extent = { from: -9000, to: 9000 }
  const OPPOSITE = { ArrowLeft: 'ArrowRight', ArrowUp: 'ArrowDown', PageUp: 'PageDown' } as const
  const keys = fc.constantFrom('ArrowLeft' as const, 'ArrowUp' as const, 'PageUp' as const)

  it('undo each other away from the ends', () => {
    fc.assert(
      fc.property(inside, keys, directions, (window, key, direction) => {
        const there = pushed(window, 'window', key, direction, extent) ?? window
        expect(there).not.toEqual(window)
        expect(pushed(there, 'window', OPPOSITE[key], direction, extent)).toEqual(window)
      }),
    )
  })

  it('go by a tenth of the days in view, so at one end they come back to within a tenth of a step', () => {
    const ends = fc.constantFrom<Grip>('start', 'end')
    const arrows = fc.constantFrom('ArrowLeft' as const, 'ArrowUp' as const)
    fc.assert(
      fc.property(inside, ends, arrows, directions, (window, grip, key, direction) => {
        const step = Math.round(daysIn(window) / 10)
        const there = pushed(window, grip, key, direction, extent) ?? window
        const end = grip === 'start' ? 'from' : 'to'
        expect(Math.abs(there[end] - window[end])).toBe(step)
        const back = pushed(there, grip, OPPOSITE[key], direction, extent) ?? there
        expect(Math.abs(back[end] - window[end])).toBeLessThanOrEqual(Math.ceil(step / 10))
      }),
    )
  })

  it('are mirrored in Arabic, those to the sides alone', () => {
    const mirrored: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' }
    fc.assert(
      fc.property(windows, grips, fc.constantFrom(...KEYS), extents, (window, grip, key, extent) => {
        expect(pushed(window, grip, key, 'rtl', extent)).toEqual(
          pushed(window, grip, mirrored[key] ?? key, 'ltr', extent),
        )
      }),
    )
    const window = { from: 0, to: 99 }
    expect(pushed(window, 'window', 'ArrowRight', 'ltr', extent)).toEqual({ from: 10, to: 109 })
    expect(pushed(window, 'window', 'ArrowRight', 'rtl', extent)).toEqual({ from: -10, to: 89 })
  })

  it('go to the first day and the last', () => {
    const window = { from: 0, to: 99 }
    expect(pushed(window, 'window', 'Home', 'rtl', extent)).toEqual({ from: -9000, to: -8901 })
    expect(pushed(window, 'window', 'End', 'ltr', extent)).toEqual({ from: 8901, to: 9000 })
    expect(pushed(window, 'start', 'Home', 'ltr', extent)).toEqual({ from: -9000, to: 99 })
    expect(pushed(window, 'end', 'End', 'ltr', extent)).toEqual({ from: 0, to: 9000 })
  })

  it('leave all other keys to the page', () => {
    expect(pushed({ from: 0, to: 9 }, 'window', 'Tab', 'ltr', extent)).toBe(null)
  })
})

describe('the areas of a density', () => {
  const counts = fc.array(fc.nat(100_000), { minLength: 3, maxLength: 64 })
  const stacks = fc.record({
    from: fc.integer({ min: -5_000_000, max: 3_000_000 }),
    width: fc.constantFrom(1, 32, 4096),
    cooperation: counts,
    neutral: counts,
  })
  /** The top of each step of a path: a line may be several steps long. */
  const topsOf = (path: string, width: number) =>
    [...path.matchAll(/V([\d.]+)h(\d+)/g)].flatMap(([, top, length]) =>
      Array.from({ length: Number(length) / width }, () => Number(top)),
    )

  it('stand one on the other, the fullest step as high as the strip', () => {
    fc.assert(
      fc.property(stacks, ({ from, width, cooperation, neutral }) => {
        const steps = Math.min(cooperation.length, neutral.length)
        const given = {
          cooperation: Uint32Array.from(cooperation.slice(0, steps)),
          neutral: Uint32Array.from(neutral.slice(0, steps)),
        }
        const sums = sumOf(given)
        expect(sums).toEqual(
          Array.from({ length: steps }, (_, at) => (cooperation[at] ?? 0) + (neutral[at] ?? 0)),
        )
        const most = Math.max(1, ...sums)
        const days = { from, to: from + steps * width - 1 }
        const areas = stackedAreas(given, days, most)
        for (const { path } of areas) {
          expect(path.startsWith(`M${days.from} 100V`)).toBe(true)
          expect(path.endsWith('V100Z')).toBe(true)
          expect(topsOf(path, width)).toHaveLength(steps)
        }
        // Areas drawn first are the highest, since later ones cover them.
        const [first, second] = areas.map(({ path }) => topsOf(path, width))
        if (first)
          for (const [at, sum] of sums.entries())
            expect(first[at]).toBeCloseTo(100 - 100 * Math.sqrt(sum / most), 0)
        if (first && second)
          for (const [at, top] of second.entries()) expect(top).toBeGreaterThanOrEqual(first[at] ?? 0)
      }),
    )
  })

  it('draw steps of one height as one line', () => {
    const [area] = stackedAreas({ neutral: Uint32Array.of(1, 1, 0, 0, 1) }, { from: 0, to: 4 }, 1)
    expect(area?.path).toBe('M0 100V0h2V100h2V0h1V100Z')
  })

  it('are none for a tone that nothing has', () => {
    const [area, ...others] = stackedAreas({ neutral: Uint32Array.of(4, 1) }, { from: 0, to: 1 }, 4)
    expect(others).toEqual([])
    expect(area).toEqual({ tone: 'neutral', path: 'M0 100V0h1V50h1V100Z' })
  })
})
