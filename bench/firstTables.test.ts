import { expect, it } from 'vitest'
import { type FirstVisit, firstSection, medianVisit } from './firstTables.ts'

const visitOf = (firstMark: number, blocked: number, parts: Partial<FirstVisit> = {}): FirstVisit => ({
  ...{ firstMark, blocked, longTasks: blocked + 50, bytes: { html: 1000, script: 3000 } },
  ...parts,
})

it('takes the median of each value by itself', () => {
  const visits = [visitOf(100, 30), visitOf(900, 10), visitOf(300, 20, { bytes: { html: 7000 } })]
  expect(medianVisit(visits)).toMatchObject({ firstMark: 300, blocked: 20, longTasks: 70 })
  expect(medianVisit(visits).bytes).toMatchObject({ html: 1000, script: 3000, font: 0 })
})

const sectionOf = (ours: FirstVisit, bare: FirstVisit) =>
  firstSection(
    'at night',
    new Map([
      ['ours', ours],
      ['bare', bare],
    ]),
    'ours',
    'bare',
  )

it('writes a row for each subject, and one of ratios', () => {
  const { table } = sectionOf(visitOf(1500, 100), visitOf(1000, 200))
  expect(table.map((row) => row.slice(0, 6))).toEqual([
    ['', 'first mark', 'blocked', 'long tasks', 'bytes', 'html'],
    ['ours', '1,500 ms', '100 ms', '150 ms', '4.0 KB', '1.0 KB'],
    ['bare', '1,000 ms', '200 ms', '250 ms', '4.0 KB', '1.0 KB'],
    ['ours / bare', '× 1.50', '× 0.50', '× 0.60', '× 1.00', '–'],
  ])
  expect(new Set(table.map((row) => row.length)).size).toBe(1)
})

it('has no ratio to nothing', () => {
  expect(sectionOf(visitOf(1, 1), visitOf(1, 0)).table.at(-1)?.[2]).toBe('–')
  expect(sectionOf(visitOf(1, 0), visitOf(1, 0)).table.at(-1)?.[2]).toBe('× 1.00')
})

it('names what took longer than on the bare page, and what was never seen', () => {
  expect(sectionOf(visitOf(1000, 200), visitOf(1000, 200)).misses).toEqual([])
  expect(sectionOf(visitOf(1001, 201), visitOf(1000, 200)).misses).toEqual([
    'First visit, at night: first mark is 1,001 ms, at most 1,000 ms is promised.',
    'First visit, at night: blocked is 201 ms, at most 200 ms is promised.',
  ])
  expect(sectionOf(visitOf(Number.NaN, 0), visitOf(1000, 0)).misses).toHaveLength(1)
})

it('needs both to compare', () => {
  expect(() => firstSection('at night', new Map(), 'ours', 'bare')).toThrow('was not measured')
})
