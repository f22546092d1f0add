import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { BinMark } from '../../model/layout.ts'
import { binMark, eventMark, sceneEvent } from '../../testing/marks.ts'
import { createColumns, isColumn } from './columns.ts'

const LANES = [
  { id: 'together', title: 'Together', count: 3, height: 60 },
  { id: 'russia', title: 'Russia', count: 1, height: 80 },
]

const columnOf = (first: number, days: number, lane = 'together', top = 6): BinMark =>
  binMark(`+${lane}+${first}`, [], { lane, first, last: first + days - 1, days, top, count: 7, share: 1 })

/** A layer with a column for each mark, and its elements. */
function shown(marks: readonly BinMark[], direction: 'ltr' | 'rtl' = 'ltr') {
  const columns = createColumns(direction)
  const contents = marks.map((mark) => {
    const content = document.createElement('div')
    content.textContent = String(mark.count)
    return { mark, content }
  })
  columns.show(contents, LANES)
  return { columns, contents: contents.map(({ content }) => content) }
}

it('only bins of a histogram are columns', () => {
  const marks = [eventMark('a'), binMark('b', [sceneEvent('b')]), columnOf(0, 10)]
  expect(marks.map(isColumn)).toEqual([false, false, true])
})

it('each stands below the lanes above its own, where its days are among those of all', () => {
  const { columns, contents } = shown([columnOf(0, 10), columnOf(10, 30, 'russia', 20)])
  const styles = contents.map(({ style }) => [
    style.insetBlockStart,
    style.insetInlineStart,
    style.inlineSize,
  ])
  expect(styles).toEqual([
    ['6px', '0%', '25%'],
    ['80px', '25%', '75%'],
  ])
  expect([...columns.layer.children]).toEqual(contents)
})

it.each([
  ['ltr', 'translateX(100px)'],
  ['rtl', 'translateX(-100px)'],
] as const)('the layer follows the axis, from where the past is: %s', (direction, moved) => {
  const { columns } = shown([columnOf(20, 10), columnOf(30, 30)], direction)
  columns.follow({ from: 10, to: 110 }, 1000)
  expect(columns.layer.style.transform).toBe(moved)
  expect(columns.layer.style.inlineSize).toBe('400px')
})

it('a column is there exactly while some of its days are in view', () => {
  const span = fc.record({
    first: fc.integer({ min: -200, max: 200 }),
    days: fc.integer({ min: 1, max: 60 }),
  })
  fc.assert(
    fc.property(fc.array(span, { minLength: 1, maxLength: 8 }), span, (spans, view) => {
      const { columns, contents } = shown(spans.map(({ first, days }) => columnOf(first, days)))
      const to = view.first + view.days
      columns.follow({ from: view.first, to }, 800)
      for (const [at, { first, days }] of spans.entries())
        expect(contents[at]?.hidden).toBe(!(first < to && first + days > view.first))
    }),
  )
})

it('a number is shown where its column and the edge of the board leave it room', () => {
  const { columns, contents } = shown([columnOf(0, 10), columnOf(10, 10), columnOf(20, 10)])
  const mute = () => contents.map(({ classList }) => classList.contains('is-mute'))
  columns.follow({ from: 0, to: 30 }, 300)
  expect(mute()).toEqual([false, false, false])
  // The first column is cut in the middle.
  columns.follow({ from: 5, to: 35 }, 300)
  expect(mute()).toEqual([true, false, false])
  columns.follow({ from: -5, to: 25 }, 300)
  expect(mute()).toEqual([false, false, true])
  // Zoomed out, no column is as wide as a digit.
  columns.follow({ from: -100, to: 200 }, 180)
  expect(mute()).toEqual([true, true, true])
})

it('without columns nothing stands in the layer, and it follows nothing', () => {
  const { columns } = shown([columnOf(0, 10)])
  columns.show([], LANES)
  columns.follow({ from: 0, to: 10 }, 100)
  expect(columns.layer.childElementCount).toBe(0)
  expect(columns.layer.style.transform).toBe('')
})
