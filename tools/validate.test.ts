import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

const data = 'cases/validate/six-at-once/data'
const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'tools/validate.ts', ...args], { encoding: 'utf8' })

describe('the command', () => {
  it('prints problems a machine can read, and only them, with --json', () => {
    const { status, stdout } = run('--data', data, '--json')
    const { events, problems } = JSON.parse(stdout)
    expect({ status, events, count: problems.length }).toEqual({ status: 1, events: 1, count: 6 })
    expect(problems[0]).toMatchObject({ rule: 'dates-are-real', line: 1, column: 7, field: 'when' })
  }, 20_000)

  it('shows the problems of the files named, and reads the others all the same', () => {
    const { status, stdout } = run('--data', data, `${data}/events/2021/2021-04-20-talks.yaml`)
    expect(status).toBe(1)
    expect(stdout.trim().split('\n')).toHaveLength(2)
    expect(stdout).toContain('1 published event, 0 drafts, 1 problem.')
  }, 20_000)

  it('is content with what is right', () => {
    const { status, stdout } = run('--data', 'cases/validate/good/data')
    expect({ status, stdout }).toEqual({ status: 0, stdout: '3 published events, 1 draft, 0 problems.\n' })
  }, 20_000)

  it('says in a sentence that a folder is not there', () => {
    expect(run('--data', 'nowhere')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('does not exist.'),
    })
  }, 20_000)
})
