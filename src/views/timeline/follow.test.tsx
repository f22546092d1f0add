import { cleanup, render } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, expect, it } from 'vitest'
import { axisAt } from '../../model/axis.ts'
import type { BinMark, Layout, Mark } from '../../model/layout.ts'
import { exactDay } from '../../testing/arbitraries.ts'
import { binMark, eventMark } from '../../testing/marks.ts'
import { speeches } from '../../testing/speeches.ts'
import { BoardDrawing } from './BoardDrawing.tsx'
import { followerOf } from './follow.ts'
import { MARKS, markIdOf } from './Mark.tsx'
import { sharesOf } from './scale.ts'

const english = speeches.en
const LANES = [
  { id: 'together', title: 'Together', count: 3, height: 60 },
  { id: 'russia', title: 'Russia', count: 1, height: 80 },
]
const SPAN = { from: -300, to: 300 }

afterEach(cleanup)

const columnOf = (first: number, days: number, lane = 'together'): BinMark =>
  binMark(`+${lane}+${first}`, [], { lane, first, last: first + days - 1, days, count: 7, share: 1 })

function drawn(marks: readonly Mark[], direction: 'ltr' | 'rtl' = 'ltr', textScale = 1) {
  const layout: Layout = { lanes: LANES, marks, labelWidth: 164 }
  const { container } = render(
    <BoardDrawing
      layout={layout}
      scale={sharesOf(SPAN)}
      axisScale={sharesOf(SPAN)}
      dayWidth={1}
      speech={english}
      selected={null}
      named={new Set()}
      ringed={null}
      hrefOf={null}
    />,
  )
  const { follow } = followerOf({
    ...{ drawing: container, layout, marksSpan: SPAN, axisSpan: SPAN },
    ...{ axis: axisAt(1), direction, textScale },
  })
  const elements = new Map(
    [...container.querySelectorAll<HTMLElement>(MARKS)].map((each) => [markIdOf(each), each]),
  )
  const of = (mark: Mark) => elements.get(mark.id) as HTMLElement
  return { container, follow, of }
}

it.each([
  ['ltr', 'translateX(-3100px)'],
  ['rtl', 'translateX(3100px)'],
] as const)('the layers follow the axis, from where the past is: %s', (direction, moved) => {
  const { container, follow } = drawn([columnOf(20, 10)], direction)
  follow({ from: 10, to: 110 }, 1000, false)
  const layers = [...container.querySelectorAll<HTMLElement>('.layer')]
  // Axis, grid and two lanes.
  expect(layers.map(({ style }) => style.transform)).toEqual([moved, moved, moved, moved])
  expect(layers.map(({ style }) => style.inlineSize)).toEqual(['6000px', '6000px', '6000px', '6000px'])
})

it('with text twice as large, all lengths are twice as long', () => {
  const long = { ...eventMark('long', { when: exactDay(-10, 30) }), days: 41 }
  const places = [1, 2].map((textScale) => {
    const { container, follow, of } = drawn([long], 'ltr', textScale)
    follow({ from: 28, to: 48 }, 800, false)
    const layer = container.querySelector<HTMLElement>('.layer')
    const slide = Number.parseFloat(of(long).style.getPropertyValue('--slide'))
    cleanup()
    return [slide, Number.parseFloat(layer?.style.inlineSize ?? '')]
  })
  expect(places[0]?.[0]).toBeGreaterThan(0)
  expect(places[1]).toEqual(places[0]?.map((length) => length * 2))
})

it('a column is there exactly while some of its days are in view', () => {
  const span = fc.record({
    first: fc.integer({ min: -200, max: 200 }),
    days: fc.integer({ min: 1, max: 60 }),
  })
  const spans = fc.uniqueArray(span, { minLength: 1, maxLength: 8, selector: ({ first }) => first })
  fc.assert(
    fc.property(spans, span, (spans, view) => {
      const columns = spans.map(({ first, days }) => columnOf(first, days))
      const { follow, of } = drawn(columns)
      const to = view.first + view.days
      follow({ from: view.first, to }, 800, false)
      for (const column of columns)
        expect(of(column).hidden).toBe(!(column.first < to && column.first + column.days > view.first))
      cleanup()
    }),
    { numRuns: 30 },
  )
})

it('a number is shown where its column and the edge of the board leave it room', () => {
  const columns = [columnOf(0, 10), columnOf(10, 10), columnOf(20, 10)]
  const { follow, of } = drawn(columns)
  const mute = () => columns.map((column) => 'mute' in of(column).dataset)
  follow({ from: 0, to: 30 }, 300, false)
  expect(mute()).toEqual([false, false, false])
  // The first column is cut in the middle.
  follow({ from: 5, to: 35 }, 300, false)
  expect(mute()).toEqual([true, false, false])
  follow({ from: -5, to: 25 }, 300, false)
  expect(mute()).toEqual([false, false, true])
  // Zoomed out, no column is as wide as a digit.
  follow({ from: -100, to: 200 }, 180, false)
  expect(mute()).toEqual([true, true, true])
})

it('at rest a mark beyond the visible days is hidden; during a gesture it comes into view', () => {
  const [near, beyond] = [
    eventMark('near', { when: exactDay(3) }),
    eventMark('beyond', { when: exactDay(12) }),
  ]
  const { follow, of } = drawn([near, beyond])
  const hidden = () => [near, beyond].map((mark) => 'beyond' in of(mark).dataset)
  follow({ from: 0, to: 10 }, 2000, false)
  expect(hidden()).toEqual([false, true])
  follow({ from: 0, to: 10 }, 2000, true)
  expect(hidden()).toEqual([false, false])
})

it.each([
  ['ltr', '400px'],
  ['rtl', '-400px'],
] as const)('the label of a bar that begins before the board moves into view: %s', (direction, slide) => {
  const long = { ...eventMark('long', { when: exactDay(-10, 30) }), days: 41 }
  const { container, follow, of } = drawn([long], direction)
  follow({ from: 0, to: 20 }, 800, false)
  expect(of(long).style.getPropertyValue('--slide')).toBe(slide)
  const cut = [...container.querySelectorAll<HTMLElement>('.axis-head')].filter(({ style }) =>
    style.getPropertyValue('--slide'),
  )
  expect(cut).toHaveLength(0)
  follow({ from: -20, to: 0 }, 800, false)
  expect(of(long).style.getPropertyValue('--slide')).toBe('')
})
