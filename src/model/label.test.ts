import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sceneEvent } from '../testing/marks.ts'
import { typewriter } from '../testing/typewriter.ts'
import { labelSize, labelType, lineCount } from './label.ts'

const type = labelType(false, false)

test.each([
  ['one line', 'Six by six', 100, 1],
  ['a break after a space', 'Six by six', 40, 2],
  ['no space at the end of a line counts', 'Sixty years', 27, 2],
  ['a space that goes beyond a line starts no line', 'Sixty years ago', 56, 2],
  ['a hyphen and a dash may end a line', 'Putin–Biden', 40, 2],
  ['a hyphen before a number may not', 'Su-27', 40, 1],
  ['no-break spaces keep words together', 'No\u00a0break', 50, 1],
  ['a word wider than a line is broken', 'Counterintelligence', 50, 2],
])('lines: %s', (_, text, width, lines) => {
  expect(lineCount(text, width, 10, typewriter)).toBe(lines)
})

test('the sign before a title and those after it take their space', () => {
  expect(lineCount('Six by six', 55, 10, typewriter, 16)).toBe(2)
  expect(lineCount('Six by six', 55, 10, typewriter, 0, 20)).toBe(2)
  expect(lineCount('Six by six', 55, 10, typewriter)).toBe(1)
})

test('a wider label is no taller, and a label with more in it is no lower', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.integer({ min: 60, max: 300 }),
      fc.integer({ min: 0, max: 200 }),
      (title, width, more) => {
        const sizeAt = (at: number, parts = 0) =>
          labelSize(sceneEvent('a', { title, parts }), at, type, typewriter)
        expect(sizeAt(width + more).lines).toBeLessThanOrEqual(sizeAt(width).lines)
        expect(sizeAt(width, 2).height(null)).toBeGreaterThan(sizeAt(width).height(null))
        expect(sizeAt(width).height(1)).toBeLessThanOrEqual(sizeAt(width).height(null))
      },
    ),
  )
})
