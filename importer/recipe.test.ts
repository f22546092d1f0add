import { writeFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { exactDay } from '../src/testing/arbitraries.ts'
import { CorpusFolder } from '../src/testing/corpusFolder.ts'
import { readAs } from './readAs.ts'
import { recipeSchema } from './recipe.ts'

const corpora = new CorpusFolder()

describe('a table with a recipe', () => {
  const recipe = v.parse(recipeSchema, {
    date: { first: 'from', last: 'to' },
    type: { column: 'kind', types: { Talk: 'consult', Ban: 'sanction' } },
    actors: [
      { column: 'who', role: 'initiator', separator: ';', kind: 'state' },
      { column: 'whom', role: 'target' },
    ],
    title: { en: '{who}: {kind}', ar: '{kind} {whom}' },
    topics: [{ column: 'about', separator: ';' }],
    place: 'where',
  })
  const table = (...rows: string[]) => ['from,to,kind,who,whom,about,where', ...rows].join('\n')

  it('is machine-coded if the recipe says so', async () => {
    const rows = table('2021-04-19,2021-04-19,Talk,North,South,,')
    const codingOf = async (name: string, recipe: v.InferOutput<typeof recipeSchema>) =>
      (await corpora.build(name, rows, { recipe })).manifest?.coding
    expect(await codingOf('by-people.csv', recipe)).toBeUndefined()
    expect(await codingOf('by-machine.csv', { ...recipe, coding: 'machine' })).toBe('machine')
  })

  it('becomes events whose names and ids are made from its texts', async () => {
    const { manifest, refused } = await corpora.build(
      'talks.csv',
      table(
        '2021-04-19,2021-04-19,Talk,North (Land);Южная,Old Town 2,Arms; Trade,Old Port',
        '2021-04-19,2021-04-21,Ban,North (Land),,,',
        '2021-04-19,2021-04-19,Talk,North (Land);Южная,Old Town 2,,',
      ),
      {
        recipe,
        vocabulary: {
          actors: [],
          places: [],
          topics: [{ id: 'weapons', name: { en: 'Arms', ar: 'ع', ru: 'я' } }],
        },
      },
    )
    expect(refused).toBe(0)
    const { events, vocabulary } = corpora.read(manifest)
    expect(vocabulary.actors.map(({ id, name, kind }) => [id, name.ru, kind])).toEqual([
      ['north-land', 'North (Land)', 'state'],
      [expect.stringMatching(/^x[0-9a-f]{8}$/), 'Южная', 'state'],
      ['old-town-2', 'Old Town 2', 'organisation'],
    ])
    const south = vocabulary.actors[1]?.id
    expect(events.map(({ id }) => id)).toEqual([
      `2021-04-19-consult-north-land-${south}-old-town2`,
      `2021-04-19-consult-north-land-${south}-old-town2-2`,
      '2021-04-19-2021-04-21-sanction-north-land',
    ])
    expect(events[0]?.title).toEqual({
      en: 'North (Land);Южная: Talk',
      ar: 'Talk Old Town 2',
      ru: 'North (Land);Южная: Talk',
    })
    expect(events[0]?.topics).toEqual(['weapons', 'trade'])
    expect(events[0]?.place).toBe('old-port')
    expect(events[2]?.when).toEqual(exactDay(18736, 18738))
  })

  it('reports rows and recipes that it cannot use', async () => {
    const { firstRefused } = await corpora.build(
      'talks.csv',
      table(
        '2021-04-19,2021-04-19,Dance,A,B,,',
        '19.4.2021,19.4.2021,Talk,A,B,,',
        '2021-04-19,2021-04-19,Ban,A,B,,',
      ),
      { recipe },
    )
    expect(firstRefused).toEqual([
      'row 2: The recipe has no type for "Dance" in `kind`.',
      'row 3: when: Expected a date in EDTF but received "19.4.2021".',
    ])
    const lacking = await corpora.build('talks.csv', 'from,to\n1,2\n', { recipe })
    expect(lacking.firstRefused).toEqual([
      'row 1: Lacks the column `kind` that the recipe names. It has: from, to.',
    ])

    const file = corpora.at('recipe.json')
    writeFileSync(file, JSON.stringify({ ...recipe, colour: 'red' }))
    expect(readAs(file, recipeSchema)).toBe(
      `\`${file}\`: there is no key \`colour\`. See docs/large-corpora.md.`,
    )
  })
})
