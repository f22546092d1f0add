import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeFailure, type Outcome, readPlaywright, readVitest } from './testReports.ts'

/** One of package.json's `check:` scripts. */
interface Check {
  readonly name: string
  /** Says nothing true when this earlier check failed. */
  readonly needs?: string
  /** Counts its own tests through a JSON report, else the whole check counts as one. */
  readonly read?: (report: string) => Outcome
}

const checks: readonly Check[] = [
  { name: 'style' },
  { name: 'types' },
  { name: 'layers' },
  { name: 'unused' },
  { name: 'data' },
  { name: 'generated' },
  { name: 'lengths' },
  { name: 'lock' },
  { name: 'unit', read: (report) => readVitest(JSON.parse(report)) },
  { name: 'build' },
  { name: 'sizes', needs: 'build' },
  { name: 'browser', needs: 'build', read: (report) => readPlaywright(JSON.parse(report)) },
  { name: 'lighthouse', needs: 'build' },
]

const folder = mkdtempSync(join(tmpdir(), 'demarche-test-'))

function run({ name, read }: Check): Outcome {
  const report = join(folder, `${name}.json`)
  // Vitest takes the file's name as an option, Playwright from its surroundings.
  const options =
    name === 'unit' ? ` -- --reporter=json --outputFile="${report}"` : read ? ' -- --reporter=json' : ''
  const { status, stdout, stderr } = spawnSync(`npm run --silent check:${name}${options}`, {
    shell: true,
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  })
  if (read) {
    try {
      const outcome = read(readFileSync(report, 'utf8'))
      if (status === 0 || outcome.failed > 0) return outcome
    } catch {
      // No report: what it printed says why.
    }
  }
  if (status === 0 && !read) return { passed: 1, failed: 0, skipped: 0, failures: [] }
  return {
    passed: 0,
    failed: 1,
    skipped: 0,
    failures: [describeFailure(`check:${name}`, `${stdout}\n${stderr}`)],
  }
}

const outcomes = new Map<string, Outcome>()
for (const check of checks) {
  process.stdout.write(check.name.padEnd(12))
  const started = performance.now()
  const outcome: Outcome =
    check.needs !== undefined && (outcomes.get(check.needs)?.failed ?? 0) > 0
      ? {
          passed: 0,
          failed: 1,
          skipped: 0,
          failures: [`check:${check.name} did not run: ${check.needs} failed.`],
        }
      : run(check)
  outcomes.set(check.name, outcome)

  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const counted = check.read ? ` ${outcome.passed} passed, ${outcome.failed} failed` : ''
  console.log(`${outcome.failed > 0 ? 'FAILED' : 'ok'}${counted} (${seconds} s)`)
  for (const failure of outcome.failures) console.log(`\n  ${failure.replaceAll('\n', '\n  ')}\n`)
}
rmSync(folder, { recursive: true })

const sum = (key: 'passed' | 'failed' | 'skipped') =>
  [...outcomes.values()].reduce((all, one) => all + one[key], 0)
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''
console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped}`)
process.exitCode = sum('failed') > 0 ? 1 : 0
