import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { withNumbers } from './performancePage.ts'

const page = readFileSync('docs/performance.md', 'utf8')
const sections = [
  {
    title: 'Title',
    table: [
      ['', 'events'],
      ['ours', '100'],
    ],
    misses: ['Too slow.'],
  },
]

it('writes the tables between the markers, and replaces them the next time', () => {
  const written = withNumbers(page, 'A machine.', sections)
  expect(written).toContain('A machine.\n\n### Title\n\n|  | events |\n| --- | ---: |\n| ours | 100 |')
  expect(written).toContain('- Too slow.')
  expect(withNumbers(written, 'A machine.', sections)).toBe(written)
  expect(withNumbers(written, 'Another.', sections)).not.toContain('A machine.')
})

it('throws if the page has no markers', () => {
  expect(() => withNumbers('# Performance', '', sections)).toThrow('no marks')
})
