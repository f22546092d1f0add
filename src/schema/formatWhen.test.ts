import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exactDay } from '../testing/arbitraries.ts'
import { edtfTexts } from '../testing/fullEvents.ts'
import { formatWhen } from './formatWhen.ts'
import { parseWhen } from './when.ts'

const read = (text: string) => {
  const when = parseWhen(text)
  if (when === null) throw new Error(`${text} is not EDTF`)
  return when
}

it('writes what reads back as the same date', () => {
  fc.assert(
    fc.property(edtfTexts, (text) => {
      expect(parseWhen(formatWhen(read(text)))).toEqual(read(text))
    }),
    { numRuns: 1000 },
  )
})

it.each([
  '2021-04-19',
  '2021-04~',
  '2021?',
  '2021-02-28%',
  '2021-04-22/2021-06-24',
  '2021-04-22/2021-06',
  '2020/2021',
  '2021-04-19/2021-04-19',
  '2021-04/..',
  '../2021-06-14',
  '0000',
  '-0043-03-15',
  '-9999-01/9999-12',
])('writes %s as an editor does', (text) => {
  expect(formatWhen(read(text))).toBe(text)
})

it('writes the finer end of a mixed interval as a day, and one mark at both ends', () => {
  expect(formatWhen(read('2020/2021-06'))).toBe('2020/2021-06-30')
  expect(formatWhen(read('2021-04-22?/2021-06~'))).toBe('2021-04-22%/2021-06%')
})

it('names no more than the year beyond four digits', () => {
  expect(formatWhen(exactDay(3_700_000))).toBe('Y12100')
})
