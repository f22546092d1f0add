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

const PROMISED = ['### Promised', ['To be quick.']] as const
const write = (text: string, part: string, machine: string) =>
  withNumbers(text, part, PROMISED, machine, sections)

it.each(['large', 'first'])(
  'writes numbers of %s between their marks, and over them the next time',
  (part) => {
    const written = write(page, part, 'A machine.')
    expect(written).toContain('### Promised\n\n- To be quick.')
    expect(written).toContain('A machine.\n\n### Title\n\n|  | events |\n| --- | ---: |\n| ours | 100 |')
    expect(written).toContain('- Too slow.')
    expect(write(written, part, 'A machine.')).toBe(written)
    expect(write(written, part, 'Another.')).not.toContain('A machine.')
  },
)

it('leaves the numbers of other parts', () => {
  expect(write(write(page, 'large', 'A machine.'), 'first', 'Another.')).toContain('A machine.')
})

it('says so where the page has lost its marks', () => {
  expect(() => write('# Performance', 'large', '')).toThrow('no marks')
})
