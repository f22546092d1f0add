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

it('writes numbers between the marks of the page, and writes them over the next time', () => {
  const written = withNumbers(page, 'A machine.', sections)
  expect(written).toContain('A machine.\n\n### Title\n\n|  | events |\n| --- | ---: |\n| ours | 100 |')
  expect(written).toContain('- Too slow.')
  expect(withNumbers(written, 'A machine.', sections)).toBe(written)
  expect(withNumbers(written, 'Another.', sections)).not.toContain('A machine.')
})

it('says so where the page has lost its marks', () => {
  expect(() => withNumbers('# Performance', '', sections)).toThrow('no marks')
})
