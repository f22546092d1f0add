import { relative } from 'node:path'
import type { FullConfig, Reporter, Suite, TestCase, TestError, TestResult } from '@playwright/test/reporter'
import { describeFailure, printReport } from './report.ts'

const fail = (name: string, errors: readonly TestError[]): void =>
  printReport({
    test: 'failed',
    failure: describeFailure(name, errors.map(({ message, value }) => message ?? value ?? '').join('\n')),
  })

/** The first three titles are those of root, project and file. */
const nameOf = (test: TestCase) => {
  const { file, line } = test.location
  const path = relative(process.cwd(), file).replaceAll('\\', '/')
  return `${path}:${line}: ${test.titlePath().slice(3).join(' ')}`
}

/** Counts tests, and errors outside of tests. */
export default class implements Reporter {
  onBegin(_: FullConfig, suite: Suite) {
    printReport({ steps: suite.allTests().length })
  }

  onTestEnd(test: TestCase, { status, errors }: TestResult) {
    if (status === 'skipped') printReport({ test: 'skipped' })
    else if (status === test.expectedStatus) printReport({ test: 'passed' })
    else fail(nameOf(test), errors)
    printReport({ done: true })
  }

  onError(error: TestError) {
    fail('outside any test', [error])
  }

  printsToStdio() {
    return true
  }
}
