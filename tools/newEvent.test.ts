import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkFiles } from '../build/records/readRecords.ts'
import { runHere } from '../src/testing/runHere.ts'
import { main, newEvent } from './newEvent.ts'

describe('newEvent', () => {
  it('makes a draft whose only problems are the fields to fill in', () => {
    const made = newEvent('2021-04-19', ['some', 'words'])
    if (typeof made === 'string') throw new Error(made)
    expect(made.path).toBe('events/2021/2021-04-19-some-words.yaml')
    const { problems } = checkFiles([{ path: made.path, inData: made.path, text: made.text }])
    expect(new Set(problems.map(({ what }) => what))).toEqual(new Set(['Is empty.']))
    expect(problems.map(({ field }) => field)).toEqual([
      'title.en',
      'title.ar',
      'title.ru',
      'summary.en',
      'summary.ar',
      'summary.ru',
      'actors[0].actor',
      'claims[0].text.en',
      'claims[0].text.ar',
      'claims[0].text.ru',
      'claims[0].sources[0].source',
      'topics[0]',
    ])
  })

  it.each([
    ['2021-02-30', ['words']],
    ['19 April', ['words']],
    ['2021-04-19', []],
    ['2021-04-19', ['../../escape']],
    ['2021-04-19', ['Ümlaut']],
    ['+012021-04-19', ['big-year']],
    ['2021-04-19', ['long'.repeat(21)]],
  ])('refuses %s %s with a sentence', (day, words) => {
    expect(newEvent(day, words)).toMatch(/\.$/)
  })

  it('prints the usage for an unknown option', async () => {
    const { status, stderr } = await runHere(() => main(['2021-04-19', '-x']))
    expect(status).toBe(1)
    expect(stderr).toBe('Usage: npm run data:new -- 2021-04-19 some-words\n')
  })

  it('writes the file once and never over another', async () => {
    const data = mkdtempSync(join(tmpdir(), 'demarche-'))
    try {
      const args = ['2021-04-19', 'talks', '--data', data]
      const path = join(data, 'events/2021/2021-04-19-talks.yaml')
      // In a child process, as an editor runs it.
      const command = ['--import', 'tsx', 'tools/newEvent.ts', ...args]
      const { status, stdout } = spawnSync(process.execPath, command, { encoding: 'utf8' })
      expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining(path) })
      writeFileSync(path, 'mine')
      const again = await runHere(() => main(args))
      expect(again).toMatchObject({ status: 1, stderr: expect.stringContaining('exists already') })
      expect(readFileSync(path, 'utf8')).toBe('mine')
    } finally {
      rmSync(data, { recursive: true })
    }
  })
})
