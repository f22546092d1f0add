import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { RULES } from '../src/schema/rules/rules.ts'
import { checkFiles, readFiles } from './readRecords.ts'
import { formatReport } from './validate.ts'

const CASES = 'cases/validate'

/** The files of a case, named as if its folder were the one we stand in. */
const filesOf = (name: string) =>
  readFiles(join(CASES, name, 'data')).map((file) => ({ ...file, path: `data/${file.inData}` }))

describe('every folder in cases/validate is reported as its expected.txt says', () => {
  it.each(readdirSync(CASES))('%s', async (name) => {
    const report = `${formatReport(checkFiles(filesOf(name)))}\n`
    const expected = join(process.cwd(), CASES, name, 'expected.txt')
    // A missing file would be written and found to match.
    expect(existsSync(expected), expected).toBe(true)
    await expect(report).toMatchFileSnapshot(expected)
  })
})

it('shows every rule at work in some case', () => {
  const broken = readdirSync(CASES).flatMap((name) =>
    checkFiles(filesOf(name)).problems.map(({ rule }) => rule),
  )
  for (const { name } of RULES) expect(broken).toContain(name)
})

describe('checkFiles', () => {
  it('reports the same whatever the order of the files', () => {
    const files = filesOf('six-at-once')
    expect(checkFiles([...files].reverse())).toEqual(checkFiles(files))
  })

  it('keeps a record with a wrong shape out of the records, and one that breaks a rule in', () => {
    const { records } = checkFiles(filesOf('six-at-once'))
    expect([...records.events.keys()]).toEqual(['2021-04-20-talks'])
  })
})
