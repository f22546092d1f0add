import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { describeFailure, readReport } from './report.ts'

export interface Outcome {
  passed: number
  failed: number
  skipped: number
}

export interface Listener {
  /** So many of the check's steps are done. */
  readonly onProgress: (done: number, of: number) => void
  /** As soon as it is known: a name on the first line, why below. */
  readonly onFailure: (failure: string) => void
}

/**
 * Runs a command and counts the tests that it reports. One that reports none counts as one, by its exit code; one that
 * fails without a failed test is a failure by itself, of this name, described by what it printed.
 */
export function runCheck(
  name: string,
  [command = '', ...options]: readonly string[],
  { onProgress, onFailure }: Listener,
): Promise<Outcome> {
  const outcome: Outcome = { passed: 0, failed: 0, skipped: 0 }
  const printed: string[] = []
  let [done, steps] = [0, 0]

  const read = (line: string) => {
    const report = readReport(line)
    if (report === null) printed.push(line)
    else if ('steps' in report) steps = report.steps
    else if ('done' in report) onProgress(++done, steps)
    else {
      outcome[report.test]++
      if (report.test === 'failed') onFailure(report.failure)
    }
  }

  const child = spawn(command, options, {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Windows starts npm through a shell only.
    shell: process.platform === 'win32',
  })
  for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', read)

  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code !== 0 && outcome.failed === 0) {
        outcome.failed = 1
        onFailure(describeFailure(name, printed.join('\n')))
      }
      if (code === 0 && outcome.passed + outcome.failed + outcome.skipped === 0) outcome.passed = 1
      resolve(outcome)
    })
  })
}
