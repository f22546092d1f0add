import { readFileSync } from 'node:fs'
import { array, assert, double, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { labelType } from '../../model/label.ts'
import { stretchOf } from '../../model/stretch.ts'
import { exactDay } from '../../testing/arbitraries.ts'
import { sceneEvent } from '../../testing/marks.ts'
import {
  axisWidthIn,
  MEASURES,
  neighbourhoodOf,
  roomIn,
  sceneNear,
  servesMeanwhile,
  slideOf,
} from './room.ts'
import { rem } from './textScale.ts'

const size = record({ width: integer({ min: 320, max: 2600 }), height: integer({ min: 300, max: 1600 }) })
const stretch = record({
  from: double({ min: -800_000, max: 800_000, noNaN: true }),
  days: double({ min: 1, max: 40_000, noNaN: true }),
}).map(({ from, days }) => ({ from, to: from + days }))

test('what stands for a window serves it, and half as near again about its middle', () => {
  assert(
    property(size, stretch, double({ min: 1, max: 1.5, noNaN: true }), (size, { from, to }, closer) => {
      const near = neighbourhoodOf(size, { from, to })
      const [middle, half] = [(from + to) / 2, (to - from) / 2 / closer]
      expect(servesMeanwhile(near, size, { from: middle - half, to: middle + half }, true)).toBe(true)
    }),
  )
})

test('what serves meanwhile fills the board, and lets no labels lie on each other', () => {
  assert(
    property(size, stretch, stretch, (size, before, now) => {
      const near = neighbourhoodOf(size, before)
      if (servesMeanwhile(near, size, now, true)) {
        expect(near.from).toBeLessThanOrEqual(now.from)
        expect(near.to).toBeGreaterThanOrEqual(now.to)
        // The layout must assume days that are at most as wide as now.
        expect(neighbourhoodOf(size, now).dayWidth).toBeGreaterThanOrEqual(near.dayWidth)
      }
    }),
  )
})

test('what is laid out has the window in it, as much again on both sides, and a day that is in view', () => {
  const window = record({
    from: integer({ min: -800_000, max: 800_000 }),
    days: integer({ min: 1, max: 40_000 }),
  })
  assert(
    property(size, window, (size, { from, days }) => {
      const stretch = stretchOf({ from, to: from + days - 1 })
      const near = neighbourhoodOf(size, stretch)
      const length = stretch.to - stretch.from
      expect(near.from).toBeLessThanOrEqual(stretch.from - length / 2)
      expect(near.to).toBeGreaterThanOrEqual(stretch.to + length / 2)
      expect(near.middle + 1).toBeGreaterThan(stretch.from)
      expect(near.middle).toBeLessThan(stretch.to)
    }),
  )
})

test('a board below 560 pixels has the names of lanes above their marks, and the days have all its width', () => {
  expect(axisWidthIn({ width: 559, height: 400 })).toBe(559)
  expect(axisWidthIn({ width: 560, height: 400 })).toBe(560 - 132)
  const near = { dayWidth: 40, from: 0, to: 30, middle: 10 }
  const [narrow, wide] = [559, 560].map((width) =>
    roomIn({ width, height: 400 }, near, { from: 10, to: 20 }, false, labelType(false, false), () => ({
      lines: 1,
      height: () => 0,
    })),
  )
  expect(narrow?.laneTop).toBeGreaterThan(wide?.laneTop ?? 0)
  // A low board scrolls instead of putting nearly everything in bins.
  expect([narrow?.height, wide?.height]).toEqual([760, 420])
})

const spans = array(record({ lane: integer({ min: 0, max: 7 }), first: integer({ min: 0, max: 60 }) }), {
  maxLength: 12,
})

test('near the window stands every event of its days and no other; a dense board leaves out empty lanes', () => {
  const window = { dayWidth: 40, from: 20.5, to: 40.5, middle: 30 }
  assert(
    property(spans, integer({ min: 1, max: 8 }), (drafts, count) => {
      const lanes = Array.from({ length: count }, (_, at) => ({ id: `l${at}`, title: '', count: 0 }))
      const events = drafts.map(({ lane, first }, at) =>
        sceneEvent(`e${at}`, { lane: `l${lane % count}`, when: exactDay(first, first + 3) }),
      )
      const scene = sceneNear({ lanes, events, bins: [] }, window)
      const near = events.filter(({ when }) => when.first <= 40 && when.last >= 21)
      expect(scene.events).toEqual(near)
      const isKept = ({ id }: { readonly id: string }) => near.some(({ lane }) => lane === id)
      const leavesOut = count >= 6 && near.length > 0
      expect(scene.lanes).toEqual(leavesOut ? lanes.filter(isKept) : lanes)
    }),
  )
})

test('a lane of counted columns alone is no empty one', () => {
  const lanes = Array.from({ length: 6 }, (_, at) => ({ id: `l${at}`, title: '', count: 0 }))
  const bins = [{ lane: 'l4', first: 0, last: 30, count: 9, tones: [9, 0, 0, 0] }]
  const near = sceneNear({ lanes, events: [], bins }, { dayWidth: 1, from: 0, to: 60, middle: 30 })
  expect(near.lanes.map(({ id }) => id)).toEqual(['l4'])
})

test('a label slides along its bar as far as the bar is out of sight, and never off its end', () => {
  const bar = record({ start: integer({ min: -500, max: 500 }), days: integer({ min: 1, max: 400 }) })
  const width = double({ min: 0.1, max: 200, noNaN: true })
  assert(
    property(bar, integer({ min: -600, max: 600 }), width, (bar, from, dayWidth) => {
      const [label, length] = [164, bar.days * dayWidth]
      const by = slideOf(bar, from, dayWidth, label)
      expect(by).toBeGreaterThanOrEqual(0)
      if (from <= bar.start) expect(by).toBe(0)
      if (by > 0) {
        // The label ends within its bar and does not move past the start of the viewport.
        expect(by + label).toBeLessThanOrEqual(length + 1e-6)
        expect(by).toBeLessThanOrEqual((from - bar.start) * dayWidth + 1e-6)
      }
    }),
  )
})

test('a label that fills its bar stays; along a long one it comes to where the window begins', () => {
  expect(slideOf({ start: 0, days: 16.4 }, 5, 10, 164)).toBe(0)
  expect(slideOf({ start: 0, days: 100 }, 5, 10, 164)).toBe(50)
  expect(slideOf({ start: 0, days: 100 }, 95, 10, 164)).toBe(836)
})

test('on an axis of a few hundred pixels every label fits on one side of any day in view', () => {
  assert(
    property(integer({ min: 60, max: 319 }), integer({ min: 1, max: 60 }), (width, days) => {
      const size = { width, height: 400 }
      const view = { from: 0, to: days - 1 }
      const near = neighbourhoodOf(size, { from: 0, to: days })
      const room = roomIn(size, near, view, false, labelType(false, false), () => ({
        lines: 1,
        height: () => 0,
      }))
      expect(room.labelWidths.length).toBeGreaterThan(0)
      for (const label of [...room.labelWidths, room.loneWidth])
        for (let day = 0; day < days; day++) {
          const fitsAfter = day * near.dayWidth + label <= days * near.dayWidth
          expect(fitsAfter || (day + 1) * near.dayWidth >= label, `${label} at ${day}`).toBe(true)
        }
    }),
  )
})

test('the axis is as high in the style sheet as in the layout, with weekdays and without', () => {
  const css = readFileSync(new URL('AxisRows.css', import.meta.url), 'utf8')
  const heightOf = (selector: string) =>
    css.split(`  ${selector} {`)[1]?.match(/block-size: ([\d.]+rem)/)?.[1]
  expect(heightOf('.axis')).toBe(rem(MEASURES.axis))
  expect(heightOf('.axis.is-low')).toBe(rem(MEASURES.axisWithoutWeekdays))
})
