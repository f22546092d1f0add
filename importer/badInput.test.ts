import { readdirSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { CorpusFolder } from '../src/testing/corpusFolder.ts'
import { BuildFailure } from './buildFailure.ts'
import { recipeSchema } from './recipe.ts'

/* Tables and event files that are damaged or malformed. */

const corpora = new CorpusFolder()

const recipe = v.parse(recipeSchema, {
  date: 'date',
  type: 'consult',
  actors: [{ column: 'who', role: 'initiator', separator: '|' }],
  topics: [{ column: 'about' }],
  title: '{what}',
})
const build = (file: string, content: string | Uint8Array, more = {}) =>
  corpora.build(file, content, { recipe, ...more })
const HEADER = 'date,who,about,what'
const table = (...rows: string[]) => `${[HEADER, ...rows].join('\n')}\n`
const good = (number: number) => `2021-04-19,Who,Trade,Talk ${number}`

describe('a table', () => {
  it('is read with a byte-order mark before a quote', async () => {
    const quoted = table(good(1)).replace(HEADER, '"date","who","about","what"')
    const { manifest, firstRefused } = await build('quoted.csv', `\uFEFF${quoted}`)
    expect(firstRefused).toEqual([])
    expect(manifest?.size).toBe(1)
  })

  it.each([
    ['windows-1252', Buffer.from(table(good(1), '2021-04-19,Élysée,Trade,Talk'), 'latin1'), 3],
    ['UTF-16', Buffer.from(`\uFEFF${table(good(1))}`, 'utf16le'), 1],
    ['a character cut off at its end', Buffer.from(`${table(good(1), good(2))}é`).subarray(0, -1), 4],
    [
      'a page and more before it',
      Buffer.concat([Buffer.from(table(...Array(5000).fill(good(1)))), Buffer.of(233)]),
      5002,
    ],
  ])('is not read where it is not in UTF-8: %s', async (_, bytes, line) => {
    await expect(build('bytes.csv', bytes)).rejects.toThrow(
      new BuildFailure(
        `\`${corpora.at('bytes.csv')}\`: near line ${line}, it is not in UTF-8. Save it as UTF-8, and build again.`,
      ),
    )
    expect(readdirSync(corpora.at('out'))).toEqual([])
  })

  it.each([
    ['to the end', [good(5), good(6)]],
    ['to a quote that nothing follows', [good(5), '2021-04-19,Who,Trade,a "quoted" word']],
  ])('is not read where a quote is open %s, and what was there before stays', async (_, rest) => {
    await build('events.csv', table(good(1)))
    const before = readFileSync(corpora.at('out', 'made', 'manifest.json'), 'utf8')
    const open = table(good(1), good(2), good(3), good(4), '2021-04-19,"Who,Trade,Talk', ...rest)
    await expect(build('open.csv', open)).rejects.toThrow(
      'row 6: a quote is never closed; everything after it could not be read.',
    )
    expect(readFileSync(corpora.at('out', 'made', 'manifest.json'), 'utf8')).toBe(before)
    expect(readdirSync(corpora.at('out'))).toEqual(['made'])
  })

  it('is not searched to its end for a missing quote', async () => {
    const open = table(good(1), '2021-04-19,"Who,Trade,Talk') + `${good(3)}\n`.repeat(250_000)
    await expect(build('open.csv', open)).rejects.toThrow(
      'row 3: has no end within 4000000 characters, perhaps for a quote; everything after it could not be read.',
    )
  })

  it('reports how many lines an unclosed quote spans', async () => {
    const rows = [good(1), '2021-04-19,Who,Trade,"Talk', good(3), '2021-04-19,Who,"Trade",Talk 4', good(5)]
    const { manifest, firstRefused } = await build('lost.csv', table(...rows))
    expect(manifest?.size).toBe(2)
    expect(firstRefused).toEqual([
      'row 3: A quote is not closed where its cell ends, or not doubled within it. 2 lines more were read as part of this row.',
    ])
    const inside = await build('inside.csv', table(good(1), '2021-04-19,Who,Trade,"Talk "of" it"'))
    expect(inside.firstRefused).toEqual([
      'row 3: A quote is not closed where its cell ends, or not doubled within it.',
    ])
  })

  it('of another kind asks for a recipe', async () => {
    const { firstRefused } = await build('other.csv', 'a,b\n1,2\n', { recipe: null })
    expect(firstRefused).toEqual([
      expect.stringMatching(
        /^row 1: Lacks id, .*revisions\. For a table of another kind, give a --recipe: see docs\/large-corpora\.md\.$/,
      ),
    ])
  })
})

describe('a row', () => {
  const refusedOf = async (row: string) => {
    const { manifest, firstRefused } = await build('events.csv', table(good(1), row))
    expect(manifest?.size).toBe(1)
    return firstRefused
  }

  it.each(['who', 'about'])('is refused for a too long name in %s', async (column) => {
    const long = 'абвгд '.repeat(50_000)
    const row = HEADER.split(',').map((name) => (name === column ? long : name === 'date' ? '2021' : 'X'))
    expect(await refusedOf(row.join(','))).toEqual([
      `row 3: \`${column}\` holds a name of 299999 characters, of 1000 at most. If it holds several, give the recipe their separator.`,
    ])
    expect(await refusedOf(`2021,A|${'b'.repeat(1000)}|${'c'.repeat(1001)},X,X`)).toEqual([
      expect.stringContaining('`who` holds a name of 1001 characters'),
    ])
  })

  it.each([
    ['a space without width', '\u200b'],
    ['marks of direction', '\u200f\u202b \u2069'],
    ['a filler', '\u3164\u2800'],
  ])('is refused for a title of what nobody sees: %s', async (_, title) => {
    expect(await refusedOf(`2021,X,X,${title}`)).toEqual([
      'row 3: title: Is empty. Lists and the timeline show an event by it.',
    ])
  })
})

describe('a file of JSON', () => {
  it('that is only a list is reported once', async () => {
    const events = [{ id: 'one', title: { en: 'One' }, actors: [{}] }, { id: 'two' }]
    const { manifest, firstRefused } = await build('list.json', `\n ${JSON.stringify(events)}`)
    expect(manifest).toBeNull()
    expect(firstRefused).toEqual([
      'the file: Is a list. Write {"format": 1, "version": "1", "address": "", "events": […]} around it, or an event a line in a file that ends in .jsonl.',
    ])
  })

  it('in lines may contain any line separator within a text', async () => {
    const lines = ['"a\u2028b', '', '{}'].join('\r\n')
    const { firstRefused } = await build('lines.jsonl', lines)
    expect(firstRefused.map((line) => line.slice(0, 8))).toEqual(['line 1: ', 'line 3: '])
  })

  it('is refused for a too long id', async () => {
    const { firstRefused } = await build('lines.jsonl', JSON.stringify(eventWithId('a'.repeat(1001))))
    expect(firstRefused).toEqual([
      `line 1: "${'a'.repeat(80)}" and so on is no id: it has 1001 characters, of 1000 at most.`,
    ])
  })
})

const eventWithId = (id: string) => ({
  ...{ id, when: '2021', type: 'consult', confidence: 'low', title: { en: 'One' }, summary: { en: '' } },
  ...{
    place: null,
    actors: [],
    relations: [],
    topics: [],
    aliases: [],
    claims: [],
    sources: [],
    revisions: [],
  },
  ...{ published: '2021-01-01', updated: '2021-01-01', version: '0123456789' },
})

it('an invisible title is replaced by that of another language', async () => {
  const event = { ...eventWithId('one'), title: { en: '\u200b', ar: ' ', ru: 'Один' } }
  const { manifest } = await build('lines.jsonl', JSON.stringify(event))
  const [cell] = corpora.textsOf(manifest?.parts.texts ?? [], ['title_en', 'title_ar'])
  expect([cell?.('title_en'), cell?.('title_ar')]).toEqual(['Один', 'Один'])
})
