import { expect, test } from 'vitest'
import { busiestOf } from './busiest.ts'

test.each<[string, readonly (readonly [number, number])[], number | null]>([
  [
    'no day of several lone events',
    [
      [0, 1],
      [500, 1],
      [501, 1],
    ],
    null,
  ],
  [
    'the fullest, wherever it is',
    [
      [0, 3],
      [500, 2],
      [501, 2],
    ],
    0,
  ],
  [
    'of equal days that with the most around it',
    [
      [0, 2],
      [500, 2],
      [501, 1],
    ],
    500,
  ],
  [
    'else the earliest',
    [
      [0, 2],
      [500, 2],
    ],
    0,
  ],
])('the busiest day is %s', (_, counts, day) => {
  expect(busiestOf(counts, { from: 0, to: 501 })).toBe(day)
})
