import { stripVTControlCharacters } from 'node:util'

export interface Outcome {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** What went wrong, one text a failure: its name on the first line, why below. */
  readonly failures: readonly string[]
}

/** As much of Vitest's JSON report as we read. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message?: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly failureMessages?: readonly string[] | null
    }[]
  }[]
}

/** As much of Playwright's JSON report as we read. */
export interface PlaywrightReport {
  readonly suites: readonly PlaywrightSuite[]
  readonly errors: readonly PlaywrightError[]
}
interface PlaywrightSuite {
  readonly title: string
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs?: readonly PlaywrightSpec[]
}
interface PlaywrightSpec {
  readonly title: string
  readonly file: string
  readonly line: number
  readonly tests: readonly {
    readonly status: string
    readonly results: readonly { readonly errors?: readonly PlaywrightError[] }[]
  }[]
}
interface PlaywrightError {
  readonly message?: string
}

// The rest of a stack or a page's tree helps nobody in a log.
const MOST_LINES = 30

/** A failure as it stands in a log: without colours and the stack of others' code, indented, cut after 30 lines. */
export function describeFailure(name: string, why: string): string {
  const lines = stripVTControlCharacters(why)
    .trim()
    .split('\n')
    .filter((line) => !/^\s+at .*(node_modules|node:internal|new Promise)/.test(line))
  const shown = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), '…'] : lines
  return [name, ...shown.map((line) => `    ${line}`)].join('\n')
}

/** Each test counts as one; so does a file that could not be read as tests. */
export function readVitest({ testResults }: VitestReport): Outcome {
  const tests = testResults.flatMap((file) =>
    file.assertionResults.map((test) => ({ ...test, file: file.name })),
  )
  const failed = tests.filter((test) => test.status === 'failed')
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const passed = tests.filter((test) => test.status === 'passed').length
  return {
    passed,
    failed: failed.length + broken.length,
    skipped: tests.length - passed - failed.length,
    failures: [
      ...failed.map((test) =>
        describeFailure(`${test.file}: ${test.fullName}`, test.failureMessages?.join('\n') ?? ''),
      ),
      ...broken.map((file) => describeFailure(file.name, file.message ?? '')),
    ],
  }
}

/** Each test counts as one; so does an error outside any test. */
export function readPlaywright({ suites, errors }: PlaywrightReport): Outcome {
  const specsOf = (
    suite: PlaywrightSuite,
    path: string,
  ): readonly { name: string; spec: PlaywrightSpec }[] => [
    ...(suite.specs ?? []).map((spec) => ({ name: `${path}${spec.title}`, spec })),
    ...(suite.suites ?? []).flatMap((inner) => specsOf(inner, `${path}${inner.title} `)),
  ]
  const tests = suites
    .flatMap((suite) => specsOf(suite, ''))
    .flatMap(({ name, spec }) =>
      spec.tests.map((test) => ({ ...test, name: `e2e/${spec.file}:${spec.line}: ${name}` })),
    )
  const passed = tests.filter((test) => test.status === 'expected').length
  const skipped = tests.filter((test) => test.status === 'skipped').length
  const failed = tests.filter((test) => test.status === 'unexpected' || test.status === 'flaky')
  const messages = (list: readonly PlaywrightError[] = []) =>
    list.map(({ message = '' }) => message).join('\n')
  return {
    passed,
    failed: failed.length + errors.length,
    skipped,
    failures: [
      ...failed.map((test) =>
        describeFailure(test.name, test.results.map((result) => messages(result.errors)).join('\n')),
      ),
      ...errors.map((error) => describeFailure('outside any test', messages([error]))),
    ],
  }
}
