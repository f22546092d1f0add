import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkFiles, readFiles } from '../build/records/readRecords.ts'
import { RULES } from '../src/schema/rules/rules.ts'
import { runHere } from '../src/testing/runHere.ts'
import { formatReport, validate } from './validate.ts'

const CASES = 'cases/validate'

/** The files of a case, with paths relative to its folder. */
const filesOf = (name: string) =>
  readFiles(join(CASES, name, 'data')).map((file) => ({ ...file, path: `data/${file.inData}` }))

describe('every folder in cases/validate is reported as its expected.txt says', () => {
  it.each(readdirSync(CASES))('%s', async (name) => {
    const report = `${formatReport(checkFiles(filesOf(name)))}\n`
    const expected = join(process.cwd(), CASES, name, 'expected.txt')
    // Vitest would create a missing snapshot file, and the test would pass.
    expect(existsSync(expected), expected).toBe(true)
    await expect(report).toMatchFileSnapshot(expected)
  })
})

it('has a case for every rule', () => {
  const broken = readdirSync(CASES).flatMap((name) =>
    checkFiles(filesOf(name)).problems.map(({ rule }) => rule),
  )
  for (const { name } of RULES) expect(broken).toContain(name)
})

const data = 'cases/validate/six-at-once/data'
const run = (...args: string[]) => runHere(() => validate(args))

describe('the command', () => {
  it('prints problems a machine can read, and only them, with --json', () => {
    // In a child process, as CI runs it.
    const command = ['--import', 'tsx', 'tools/validate.ts', '--data', data, '--json']
    const { status, stdout } = spawnSync(process.execPath, command, { encoding: 'utf8' })
    const { events, problems } = JSON.parse(stdout)
    expect({ status, events, count: problems.length }).toEqual({ status: 1, events: 1, count: 6 })
    expect(problems[0]).toMatchObject({ rule: 'dates-are-real', line: 1, column: 7, field: 'when' })
  })

  it('prints only problems of the named files, but reads all', async () => {
    const { status, stdout } = await run('--data', data, `${data}/events/2021/2021-04-20-talks.yaml`)
    expect(status).toBe(1)
    expect(stdout.trim().split('\n')).toHaveLength(2)
    expect(stdout).toContain('1 published event, 0 drafts, 1 problem.')
  })

  it('succeeds for valid records', async () => {
    const { status, stdout } = await run('--data', 'cases/validate/good/data')
    expect({ status, stdout }).toEqual({ status: 0, stdout: '3 published events, 1 draft, 0 problems.\n' })
  })

  it('takes a folder for all files below it', async () => {
    const { status, stdout } = await run('--data', data, `${data}/events/`)
    expect({ status, lines: stdout.trim().split('\n').length }).toEqual({ status: 1, lines: 7 })
    expect((await run('--data', data, `./${data}/topics.yaml`)).stdout).toContain(' 0 problems.')
  })

  it.each([
    [['--data', 'nowhere'], 'There is no folder `nowhere`.'],
    [['--data', 'docs'], '`docs` holds no records.'],
    [['--data', data, 'data/nothing.yaml'], '`data/nothing.yaml` is no record of'],
    [['--foo'], 'Usage: npm run data:validate'],
  ])('says of %j in a sentence what is wrong', async (args, words) => {
    const { status, stdout, stderr } = await run(...args)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain(words)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
