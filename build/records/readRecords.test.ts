import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkFiles, readFiles } from './readRecords.ts'

/** The files of a case, with paths relative to its folder. */
const files = readFiles('cases/validate/six-at-once/data').map((file) => ({
  ...file,
  path: `data/${file.inData}`,
}))

describe('checkFiles', () => {
  it('reports the same whatever the order of the files', () => {
    expect(checkFiles([...files].reverse())).toEqual(checkFiles(files))
  })

  it('keeps a record with a wrong shape out of the records, and one that breaks a rule in', () => {
    const { records } = checkFiles(files)
    expect([...records.events.keys()]).toEqual(['2021-04-20-talks'])
  })
})

it('readFiles reads what a text editor saves, and reports every other file once, with the reason', () => {
  const data = mkdtempSync(join(tmpdir(), 'demarche-'))
  try {
    cpSync('cases/validate/good/data', data, { recursive: true })
    const year = join(data, 'events/2021')
    // "слова" in Windows-1251; also as the id of a source that events cite.
    const cyrillic = Buffer.from([0xf1, 0xeb, 0xee, 0xe2, 0xe0])
    writeFileSync(join(year, '2021-04-19-call.yaml'), cyrillic)
    writeFileSync(join(data, 'sources.yaml'), cyrillic)
    writeFileSync(
      join(data, 'topics.yaml'),
      `\uFEFF${readFiles(data).find(({ inData }) => inData === 'topics.yaml')?.text}`,
    )
    symlinkSync('nowhere', join(year, '2021-06-01-link.yaml'))
    mkdirSync(join(year, '2021-06-02-folder.yaml'))
    writeFileSync(join(year, '.DS_Store'), cyrillic)
    writeFileSync(join(data, 'event.schema.json'), '{}')
    const { problems } = checkFiles(readFiles(data))
    expect(problems.map(({ file, what }) => [file.split('/').at(-1), what])).toEqual([
      ['2021-04-19-call.yaml', 'Is not UTF-8.'],
      ['2021-06-01-link.yaml', 'Is a link to nowhere.'],
      ['2021-06-02-folder.yaml', 'Is a folder.'],
      ['sources.yaml', 'Is not UTF-8.'],
    ])
  } finally {
    rmSync(data, { recursive: true })
  }
})
