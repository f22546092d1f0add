import { relative } from 'node:path'
import type { Reporter, TestCase, TestModule, TestSpecification } from 'vitest/node'
import { describeFailure, printReport } from './report.ts'

interface Thrown {
  readonly message: string
  readonly diff?: string | undefined
  readonly stack?: string | undefined
}

const describeErrors = (errors: readonly Thrown[] = []) =>
  errors.map(({ message, diff, stack }) => [message, diff ?? '', stack ?? ''].join('\n')).join('\n')

const fail = (name: string, errors: readonly Thrown[] | undefined): void =>
  printReport({ test: 'failed', failure: describeFailure(name, describeErrors(errors)) })

const pathOf = ({ moduleId }: TestModule) => relative(process.cwd(), moduleId).replaceAll('\\', '/')

/** Counts tests, files that could not be loaded, and errors outside of tests. */
export default class implements Reporter {
  onTestRunStart(files: readonly TestSpecification[]) {
    printReport({ steps: files.length })
  }

  onTestCaseResult(test: TestCase) {
    const { state, errors } = test.result()
    if (state === 'failed') fail(`${pathOf(test.module)}: ${test.fullName}`, errors)
    else printReport({ test: state === 'passed' ? 'passed' : 'skipped' })
  }

  onTestModuleEnd(file: TestModule) {
    if (file.errors().length > 0) fail(pathOf(file), file.errors())
    printReport({ done: true })
  }

  onTestRunEnd(_: readonly TestModule[], unhandled: readonly Thrown[]) {
    for (const error of unhandled) fail('outside any test', [error])
  }
}
