import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RELATIONS, ROLES } from '../schema/vocabulary.ts'
import { corpusOf, eventOf, exactDay, TYPES } from '../testing/arbitraries.ts'
import { vocabularyOf, worlds } from '../testing/tables.ts'
import { knownOf, NONE } from './columns.ts'
import { columnsOf } from './columnsOf.ts'

const vocabulary = vocabularyOf(corpusOf([]), TYPES)

describe('columns', () => {
  it('hold all that a drawing asks of an event', () => {
    fc.assert(
      fc.property(worlds, ({ corpus, table }) => {
        const { columns, vocabulary } = table
        const { starts, actors, roles } = columns.participations
        const { relations } = columns
        const read = corpus.events.map((_, row) => {
          const parts = [...actors.keys()].slice(starts[row], starts[row + 1])
          const more = [...columns.moreTopics.rows.keys()].filter((at) => columns.moreTopics.rows[at] === row)
          const links = [...relations.rows.keys()].filter((at) => relations.rows[at] === row)
          const topics = [columns.topics[row], ...more.map((at) => columns.moreTopics.topics[at])]
          return {
            ...knownOf(columns, row),
            type: vocabulary.types[columns.types[row] ?? NONE],
            place: vocabulary.places[columns.places[row] ?? NONE]?.id ?? null,
            topics: topics.map((topic) => vocabulary.topics[topic ?? NONE]?.id),
            actors: parts.map((at) => ({
              actor: vocabulary.actors[actors[at] ?? NONE]?.id,
              role: ROLES[roles[at] ?? NONE],
            })),
            relations: links.map((at) => ({
              type: RELATIONS[relations.types[at] ?? NONE],
              event: corpus.events[relations.targets[at] ?? NONE]?.id,
            })),
          }
        })
        expect(read).toEqual(
          corpus.events.map(({ when, confidence, oneSource, type, place, topics, actors, relations }) => ({
            when,
            confidence,
            oneSource,
            type,
            place,
            topics,
            actors,
            relations,
          })),
        )
      }),
    )
  })

  it('hold a topic once that an event names twice, and none where it names none', () => {
    const events = [
      eventOf('twice', { topics: ['summit', 'ukraine', 'summit', 'ukraine'] }),
      eventOf('none', { topics: [] }),
    ]
    const { topics, moreTopics } = columnsOf(events, vocabulary)
    expect([...topics]).toEqual([0, NONE])
    expect([...moreTopics.topics]).toEqual([2])
  })

  it('are refused where the vocabulary lacks a word, or events stand against time', () => {
    const lacking = [
      { actors: [{ actor: 'atlantis', role: 'host' as const }] },
      { type: 'aid' },
      { topics: ['atlantis'] },
      { place: 'atlantis' },
    ]
    for (const parts of lacking) {
      expect(() => columnsOf([eventOf('odd', parts)], vocabulary)).toThrow(/has no/)
    }
    const against = [eventOf('later', { when: exactDay(1) }), eventOf('earlier', { when: exactDay(0) })]
    expect(() => columnsOf(against, vocabulary)).toThrow('earlier begins before')
  })
})
