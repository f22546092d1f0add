import { expect, it } from 'vitest'
import { describeFailure, readReport } from './report.ts'

it('formats a failure without colours, without frames of node_modules, and truncated', () => {
  expect(describeFailure('name', 'why\n    at /x/a.ts:1:1\n    at run (/x/node_modules/b.js:1:1)')).toBe(
    'name\n    why\n        at /x/a.ts:1:1',
  )
  const text = describeFailure('name', `\u001b[31mred\u001b[0m\n${'line\n'.repeat(100)}`)
  expect(text.startsWith('name\n    red\n')).toBe(true)
  expect(text.split('\n')).toHaveLength(32)
})

it('ignores other output', () => {
  expect(readReport('a test printed @test')).toBeNull()
  expect(readReport('@test {"done":true}')).toEqual({ done: true })
})
