import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runHere } from '../src/testing/runHere.ts'
import { build } from './build.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-test-'))
  writeFileSync(at('dates.csv'), 'date,what\n2021-04-19,Talk\n')
  writeFileSync(at('recipe.json'), JSON.stringify({ date: 'date', type: 'consult', title: '{what}' }))
})
afterEach(() => rmSync(folder, { recursive: true }))

const at = (...names: readonly string[]) => join(folder, ...names)
const run = (...args: string[]) => runHere(() => build(args))
/** Runs the command in its own process, as an editor does. */
const spawned = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'importer/build.ts', ...args], { encoding: 'utf8' })
const ofDates = () => [at('dates.csv'), '--recipe', at('recipe.json')]
const buildDates = (...args: string[]) => run(...ofDates(), ...args)

describe('what exists at the output path', () => {
  it('is replaced if it is only a corpus', async () => {
    expect((await buildDates('--out', folder)).stderr).toBe('')
    const before = readFileSync(at('dates', 'manifest.json'), 'utf8')
    writeFileSync(at('dates.csv'), 'date,what\n2021-04-20,Talk\n')
    expect((await buildDates('--out', folder)).stderr).toBe('')
    expect(readFileSync(at('dates', 'manifest.json'), 'utf8')).not.toBe(before)

    writeFileSync(at('dates', 'notes.txt'), 'mine')
    const { status, stderr } = await buildDates('--out', folder)
    expect(stderr).toBe(
      `\`${at('dates')}\` holds \`notes.txt\`, which is no part of a corpus. Nothing was changed: move it away, or give another --id or --out.\n`,
    )
    expect(status).toBe(1)
    expect(readFileSync(at('dates', 'notes.txt'), 'utf8')).toBe('mine')
  })

  it('is kept if it is anything else', async () => {
    mkdirSync(at('dates'))
    const stays = async (name: string, text: string) => {
      writeFileSync(at('dates', name), text)
      const { status, stderr } = await buildDates('--out', folder)
      expect(stderr).toMatch(/ is no corpus\. Nothing was changed: give another --id or --out\.\n$/)
      expect(status).toBe(1)
      expect(readFileSync(at('dates', name), 'utf8')).toBe(text)
      rmSync(at('dates', name))
    }
    await stays('a.txt', 'mine')
    await stays('manifest.json', '{"name": "A web app", "icons": []}')
    expect((await buildDates('--out', folder)).stderr).toBe('')
  })

  it('is kept if it is the input', async () => {
    mkdirSync(at('data'))
    writeFileSync(at('data', 'events.yaml'), '')
    const { status, stderr } = await run(at('data'), '--id', 'data', '--out', folder)
    expect(stderr).toBe(
      `\`${at('data')}\` is what was to be read: the corpus would take its place. Give another --id or --out.\n`,
    )
    expect(status).toBe(1)
    expect(existsSync(at('data', 'events.yaml'))).toBe(true)

    writeFileSync(at('dates-refused.txt'), 'date,what\n2021-04-19,Talk\n')
    const list = await run(
      at('dates-refused.txt'),
      '--id',
      'dates',
      '--recipe',
      at('recipe.json'),
      '--out',
      folder,
    )
    expect(list.stderr).toContain('is what was to be read')
    expect(existsSync(at('dates-refused.txt'))).toBe(true)
  })

  it('is deleted if it is the working folder of an interrupted build', () => {
    const { pid, status, stderr } = spawned()
    expect(status).toBe(1)
    expect(stderr).toMatch(/^Usage: npm run corpus:build -- INPUT /)
    for (const name of [`.dates-${pid}`, `.dates-${process.pid}`, `.other-${pid}`]) {
      mkdirSync(at(name))
      writeFileSync(at(name, 'texts-0-0123456789.parquet'), '')
    }
    mkdirSync(at(`.dates-${pid}9`))
    writeFileSync(at(`.dates-${pid}9`, 'notes.txt'), 'mine')
    // The id of a running process that is not the build.
    const built = spawned(...ofDates(), '--out', folder)
    expect([built.status, built.stderr]).toEqual([0, ''])
    const left = readdirSync(folder).filter((name) => name.startsWith('.'))
    expect(left.toSorted()).toEqual([`.dates-${process.pid}`, `.dates-${pid}9`, `.other-${pid}`].toSorted())
  })
})

describe('a folder of records', () => {
  it('becomes the corpus "curated", unless it is given another id', async () => {
    const { stdout, stderr, status } = await run('data', '--out', folder)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/\/curated: \d+ events in .+ 0 refused\.\n$/)
    await run('data', '--id', 'ours', '--out', folder)
    const manifest = (id: string) => JSON.parse(readFileSync(at(id, 'manifest.json'), 'utf8'))
    expect([manifest('curated').id, manifest('ours').id]).toEqual(['curated', 'ours'])
    expect(manifest('ours').parts).toEqual(manifest('curated').parts)
  })

  it('with a problem in one of them becomes none, and is told how to find it', async () => {
    cpSync('data', at('records'), { recursive: true })
    writeFileSync(at('records', 'events', '2021', '2021-04-19-half-written.yaml'), 'when: 2021-04-19\n')
    const { stderr, status } = await run(at('records'), '--out', folder)
    expect(stderr).toContain(
      `A folder of records is read only if none has a problem. Check with: npm run data:validate -- --data ${at('records')}\n`,
    )
    expect(status).toBe(1)
  })
})

describe('invalid arguments', () => {
  it.each([
    ['a file as --out', ['--out', 'dates.csv'], /^`.*dates\.csv` is a file\. Name a folder with --out\.\n$/],
    ['a file on the way to --out', ['--out', 'dates.csv/x'], /^The system refuses: ENOTDIR: .+\.\n$/],
    [
      'a long id',
      ['--id', 'a'.repeat(300)],
      /^An id of 300 characters is too long .+ at most 100 with --id\.\n$/,
    ],
    ['an id that is none', ['--id', 'a b'], /^`a b` is no id\. .+ Give one with --id\.\n$/],
  ])('are reported: %s', async (_, args, sentence) => {
    const { status, stderr } = await buildDates(
      ...args.map((arg) => (arg.startsWith('dates.csv') ? at(arg) : arg)),
    )
    expect(stderr).toMatch(sentence)
    expect(status).toBe(1)
  })

  it('print the usage', async () => {
    for (const args of [[], ['--help'], ['--nothing', 'data']]) {
      const { status, stderr } = await run(...args)
      expect(stderr).toMatch(/^Usage: npm run corpus:build -- INPUT .+a folder of records such as data/s)
      expect(status).toBe(1)
    }
  })

  it('report a file name without letters for an id', async () => {
    writeFileSync(at('демарш.csv'), '')
    expect((await run(at('демарш.csv'), '--out', folder)).stderr).toBe(
      '`демарш` has no Latin letter or digit to make an id of. Give one with --id.\n',
    )
  })
})
