import { expect, it } from 'vitest'
import { type Report, reportLine } from './report.ts'
import { runCheck } from './runCheck.ts'

/** Runs a script that prints these lines and reports. Returns its outcome and the arguments of all callbacks. */
async function run(printed: readonly (string | Report)[], exit = 0) {
  const calls: unknown[] = []
  const lines = printed.map((each) => (typeof each === 'string' ? each : reportLine(each)))
  const script = `${lines.map((line) => `console.log(${JSON.stringify(line)})`).join('\n')}\nprocess.exitCode = ${exit}`
  const outcome = await runCheck('check:x', [process.execPath, '-e', script], {
    onProgress: (done, of) => calls.push([done, of]),
    onFailure: (failure) => calls.push(failure),
  })
  return { outcome, calls }
}

it('counts tests as they are reported, and reports failures at once', async () => {
  const printed: (string | Report)[] = [
    'something else',
    { steps: 2 },
    { test: 'passed' },
    { test: 'failed', failure: 'a.test.ts: adds\n    expected 1 to be 2' },
    { done: true },
    { test: 'skipped' },
    { done: true },
  ]
  expect(await run(printed, 1)).toEqual({
    outcome: { passed: 1, failed: 1, skipped: 1 },
    calls: ['a.test.ts: adds\n    expected 1 to be 2', [1, 2], [2, 2]],
  })
})

it('counts a check without tests as one', async () => {
  expect(await run(['4 files, 0 problems.'])).toEqual({
    outcome: { passed: 1, failed: 0, skipped: 0 },
    calls: [],
  })
  expect(await run(['a.ts: too long'], 1)).toEqual({
    outcome: { passed: 0, failed: 1, skipped: 0 },
    calls: ['check:x\n    a.ts: too long'],
  })
})

it('fails if the command fails after tests that passed', async () => {
  const { outcome, calls } = await run([{ steps: 9 }, { test: 'passed' }, 'out of memory'], 134)
  expect(outcome).toEqual({ passed: 1, failed: 1, skipped: 0 })
  expect(calls).toEqual(['check:x\n    out of memory'])
})
