import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { describeFailure, readReport } from './report.ts'

export interface Outcome {
  passed: number
  failed: number
  skipped: number
}

export interface Listener {
  /** Called with the number of finished steps and of all steps. */
  readonly onProgress: (done: number, of: number) => void
  /** Called for each failure as it occurs: the name on the first line, the reason below. */
  readonly onFailure: (failure: string) => void
}

/**
 * Runs a command and counts the tests that it reports. A command without reports counts as one test, by its exit code.
 * If a command fails without a failed test, it counts as a failure of its own name, with its output as the reason.
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
    // On Windows npm is a batch file, which needs a shell.
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
