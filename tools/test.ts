import { availableParallelism } from 'node:os'
import { openConsole } from './testRunner/console.ts'
import { type Outcome, runCheck } from './testRunner/runCheck.ts'
import { runTasks, type Task } from './testRunner/schedule.ts'

/** One of the `check:` scripts of package.json. */
interface Check extends Task {
  readonly options?: readonly string[]
}

const UNIT = ['--reporter=./tools/testRunner/vitestReporter.ts']
const BROWSER = ['--reporter=./tools/testRunner/playwrightReporter.ts']

const STATIC: readonly Check[] = [{ name: 'types' }, { name: 'style' }, { name: 'layers' }, { name: 'names' }]

const ALL: readonly Check[] = [
  { name: 'build' },
  ...STATIC,
  { name: 'unused' },
  { name: 'data' },
  { name: 'generated' },
  { name: 'lock' },
  { name: 'sizes', needs: 'build' },
  { name: 'lighthouse', needs: 'build' },
  { name: 'unit', options: UNIT, usesAllCores: true },
  { name: 'browser', options: BROWSER, needs: 'build', usesAllCores: true },
]

/**
 * The quick run: static checks, records, and the unit tests that import files changed since `HEAD~1`. Records are read,
 * not imported, so a change in `data/` runs no page tests.
 */
const QUICK: readonly Check[] = [
  ...STATIC,
  { name: 'data' },
  { name: 'unit', options: [...UNIT, '--changed=HEAD~1', '--passWithNoTests'] },
]

const checks = process.argv.includes('--quick') ? QUICK : ALL
const outcomes = new Map<string, Outcome>()
const log = openConsole(process.stdout)

await runTasks(checks, availableParallelism(), async ({ name, needs, options = [] }) => {
  const started = performance.now()
  log.begin(name)
  const isBlocked = needs !== undefined && (outcomes.get(needs)?.failed ?? 0) > 0
  if (isBlocked) log.failure(`check:${name} did not run: ${needs} failed.`)
  const outcome = isBlocked
    ? { passed: 0, failed: 1, skipped: 0 }
    : await runCheck(`check:${name}`, ['npm', 'run', '--silent', `check:${name}`, '--', ...options], {
        onProgress: (done, of) => log.progress(name, done, of),
        onFailure: log.failure,
      })
  outcomes.set(name, outcome)
  log.end(name, outcome, (performance.now() - started) / 1000)
})

const sum = (key: keyof Outcome) => [...outcomes.values()].reduce((all, one) => all + one[key], 0)
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''
console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped}`)
process.exitCode = sum('failed') > 0 ? 1 : 0
