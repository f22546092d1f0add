import { expect, it } from 'vitest'
import { describeFailure, readPlaywright, readVitest } from './testReports.ts'

it('counts tests, and a file that could not be read as one failure', () => {
  const outcome = readVitest({
    testResults: [
      {
        name: 'src/a.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'adds', status: 'passed', failureMessages: [] },
          { fullName: 'subtracts', status: 'failed', failureMessages: ['expected 1 to be 2'] },
          { fullName: 'divides', status: 'pending' },
        ],
      },
      { name: 'src/b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
    ],
  })
  expect(outcome).toEqual({
    passed: 1,
    failed: 2,
    skipped: 1,
    failures: ['src/a.test.ts: subtracts\n    expected 1 to be 2', 'src/b.test.ts\n    no such module'],
  })
})

it('counts browser tests in suites of any depth, and errors outside them', () => {
  const spec = (title: string, status: string, message?: string) => ({
    title,
    file: 'link.spec.ts',
    line: 7,
    tests: [{ status, results: [{ errors: message === undefined ? [] : [{ message }] }] }],
  })
  const outcome = readPlaywright({
    suites: [
      {
        title: 'link.spec.ts',
        specs: [spec('opens', 'expected')],
        suites: [
          { title: 'in ar', specs: [spec('closes', 'unexpected', 'still open'), spec('waits', 'skipped')] },
        ],
      },
    ],
    errors: [{ message: 'no server' }],
  })
  expect(outcome).toEqual({
    passed: 1,
    failed: 2,
    skipped: 1,
    failures: ['e2e/link.spec.ts:7: in ar closes\n    still open', 'outside any test\n    no server'],
  })
})

it('shows a failure without colours, without the stack of others, and not without end', () => {
  expect(describeFailure('name', 'why\n    at /x/a.ts:1:1\n    at run (/x/node_modules/b.js:1:1)')).toBe(
    'name\n    why\n        at /x/a.ts:1:1',
  )
  const text = describeFailure('name', `\u001b[31mred\u001b[0m\n${'line\n'.repeat(100)}`)
  expect(text.startsWith('name\n    red\n')).toBe(true)
  expect(text.split('\n')).toHaveLength(32)
})
