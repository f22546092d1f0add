import fc from 'fast-check'
import { expect, test } from 'vitest'
import { axisAt } from '../model/axis.ts'
import type { Layout, Mark } from '../model/layout.ts'
import { binMark, eventMark } from '../testing/marks.ts'
import type { BoardColumn } from './boardSteps.ts'
import { boardStyles } from './boardStyles.ts'

const WIDTHS = [320, 700, 1200]
const HEIGHTS = [0, 500, 600, 800]
const axis = axisAt(80)

const marks = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    top: fc.integer({ min: 0, max: 300 }),
    isBin: fc.boolean(),
    side: fc.constantFrom('after' as const, 'before' as const),
    lines: fc.constantFrom(null, 1, 2),
    labelWidth: fc.constantFrom(164, 200),
  }),
  { selector: ({ id }) => id },
)
const layouts: fc.Arbitrary<Layout> = fc
  .record({ marks, height: fc.integer({ min: 40, max: 200 }) })
  .map(({ marks, height }) => ({
    labelWidth: 164,
    lanes: [{ id: 'together', title: 'Together', count: 3, height }],
    marks: marks.map(
      ({ id, top, side, isBin, ...label }): Mark =>
        isBin ? { ...binMark(id, []), top, side } : { ...eventMark(id), top, side, ...label },
    ),
  }))
const columns: fc.Arbitrary<readonly BoardColumn[]> = fc
  .array(fc.array(layouts, { minLength: HEIGHTS.length, maxLength: HEIGHTS.length }), {
    minLength: WIDTHS.length,
    maxLength: WIDTHS.length,
  })
  .map((all) =>
    all.map((ofWidth, at) => {
      const width = WIDTHS[at] ?? 0
      const steps = ofWidth.map((layout, step) => ({ size: { width, height: HEIGHTS[step] ?? 0 }, layout }))
      return { width, axis, hasWeekdays: true, steps }
    }),
  )

const nameOf = ({ id, kind }: Mark) => `${kind} ${id}`

/** How much wider a window may be than its board, in pixels. */
const OUTSIDE = 160

const isWithin = (query: string, { width, height }: { readonly width: number; readonly height: number }) =>
  [...query.matchAll(/\((min|max)-(width|height):(?:calc\()?([\d.]+)rem( \+ 10em\))?\)/g)].every(
    ([, end, side, value, more]) => {
      const size = side === 'width' ? width : height
      const limit = 16 * Number(value) + (more ? OUTSIDE : 0)
      return end === 'min' ? size >= limit : size <= limit
    },
  )

/** The declarations that each selector ends with in a board of this size, as a browser cascades them. */
function cascade(css: string, width: number, height: number, window: number): ReadonlyMap<string, string> {
  const applied = new Map<string, string>()
  for (const [, ofWindow = '', containers = ''] of css.matchAll(
    /@media ([^{]*)\{((?:@container [^{]*\{(?:[^{}]*\{[^}]*\})*\})*)\}/g,
  )) {
    if (!isWithin(ofWindow, { width: window, height: 0 })) continue
    for (const [, ofBoard = '', rules = ''] of containers.matchAll(
      /@container ([^{]*)\{((?:[^{}]*\{[^}]*\})*)\}/g,
    )) {
      if (!isWithin(ofBoard, { width, height })) continue
      for (const [, selector = '', declarations = ''] of rules.matchAll(/([^{}]+)\{([^}]*)\}/g))
        for (const declaration of declarations.split(';')) {
          const [property = '', value = ''] = declaration.split(/:(.*)/s)
          applied.set(`${selector} ${property}`, value)
        }
    }
  }
  return applied
}

test('a board of any size has exactly the marks and lanes of the layout for that size, each in its place', () => {
  const size = fc.record({
    width: fc.integer({ min: 320, max: 2000 }),
    height: fc.integer({ min: 0, max: 1200 }),
    outside: fc.integer({ min: 0, max: OUTSIDE }),
  })
  fc.assert(
    fc.property(columns, size, (columns, { width, height, outside }) => {
      const all = columns.flatMap(({ steps }) => steps.flatMap(({ layout }) => layout.marks.map(nameOf)))
      const names = { marks: [...new Set(all)], lanes: ['together'], axes: [JSON.stringify(axis)] }
      const applied = cascade(boardStyles(columns, names, nameOf, 15, '10em'), width, height, width + outside)
      const column = columns.findLast((each) => each.width <= width)
      const step = column?.steps.findLast(({ size }) => size.height <= height)
      const expected = new Map(step?.layout.marks.map((mark) => [nameOf(mark), mark]))
      for (const [at, name] of names.marks.entries()) {
        const mark = expected.get(name)
        const declared = (property: string) => applied.get(`.m${at} ${property}`)
        expect(declared('display') === 'block').toBe(mark !== undefined)
        if (!mark) continue
        expect(declared('--top')).toBe(`${mark.top}`)
        expect(declared('--before') ?? '0').toBe(mark.side === 'before' ? '1' : '0')
        expect(declared('--fit') ?? 'auto').toBe(mark.side === 'before' ? 'fit-content' : 'auto')
        expect(declared('--glyph-side') ?? 'initial').toBe(
          mark.side === 'before' ? 'var(--onward)' : 'initial',
        )
        if (mark.kind !== 'event') continue
        expect(declared('--lines') ?? 'none').toBe(mark.lines === null ? 'none' : `${mark.lines}`)
        expect(declared('--label') ?? 'inherit').toBe(mark.labelWidth === 164 ? 'inherit' : '12.5rem')
      }
      expect(applied.get('.l0 --least')).toBe(`${step?.layout.lanes[0]?.height}`)
      expect(applied.get('.drawing --width')).toBe(String(column?.width))
      expect(applied.get('.drawing --height')).toBe(String(step?.size.height))
    }),
  )
})

test('a board narrower than all layouts has none of them', () => {
  fc.assert(
    fc.property(columns, fc.integer({ min: 100, max: 319 }), (columns, width) => {
      const names = { marks: [], lanes: ['together'], axes: [JSON.stringify(axis)] }
      const applied = cascade(boardStyles(columns, names, nameOf, 15, '10em'), width, 600, width)
      expect([...applied]).toEqual([])
    }),
  )
})
