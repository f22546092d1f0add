import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedWords } from '../lib/fold.ts'
import { ACTORS, corpora, corpusOf, eventOf, text } from '../testing/arbitraries.ts'

describe('the line of an actor', () => {
  const { lineOf } = corpusOf([])

  it('leads from itself over each parent to a state or an organisation', () => {
    expect(lineOf('putin')).toEqual(['putin', 'kremlin', 'russia'])
    for (const { id, parent } of ACTORS) {
      expect(lineOf(id)).toEqual(parent === undefined ? [id] : [id, ...lineOf(parent)])
    }
  })

  it('is the actor alone where nobody knows it', () => {
    expect(lineOf('atlantis')).toEqual(['atlantis'])
  })

  it('ends even where two actors belong to each other', () => {
    const [one, other] = ACTORS.slice(0, 2).map((actor, index, pair) => ({
      ...actor,
      parent: pair[1 - index]?.id,
    }))
    const odd = corpusOf([], { actors: one && other ? [one, other] : [] })
    expect(odd.lineOf('russia')).toEqual(['russia', 'kremlin'])
  })
})

describe('an event', () => {
  it('is found by its id and by each former one', () => {
    const event = eventOf('new-name', { aliases: ['old-name', 'older-name'] })
    const { byId } = corpusOf([event])
    for (const id of ['new-name', 'old-name', 'older-name']) expect(byId.get(id)).toBe(event)
  })

  it('is found by its own id even where another event once bore it', () => {
    const [first, second] = [eventOf('first'), eventOf('second', { aliases: ['first'] })]
    expect(corpusOf([first, second]).byId.get('first')).toBe(first)
  })

  it('knows just what points back to it, in order of time', () => {
    fc.assert(
      fc.property(corpora, ({ events, relationsTo, partsOf }) => {
        for (const { id } of events) {
          const pointing = events.flatMap((event) =>
            event.relations.filter((relation) => relation.event === id).map(({ type }) => ({ type, event })),
          )
          expect(relationsTo(id)).toEqual(pointing)
          expect(partsOf(id)).toEqual(
            pointing.filter(({ type }) => type === 'part-of').map(({ event }) => event),
          )
        }
      }),
    )
  })

  it('that nobody knows has no relations, no parts and no words', () => {
    const { relationsTo, partsOf, textOf } = corpusOf([])
    expect([relationsTo('atlantis'), partsOf('atlantis'), textOf('atlantis')]).toEqual([[], [], ''])
  })
})

describe('the words of an event', () => {
  it('are those of its text, its claims, its id, its place and all whom its actors belong to, in every language', () => {
    const event = eventOf('2021-04-19-call', {
      title: { en: 'Call', ar: 'مكالمة', ru: 'Звонок' },
      summary: { en: 'Brief', ar: 'موجز', ru: 'Кратко' },
      place: 'geneva',
      actors: [{ actor: 'putin', role: 'speaker' }],
      words: 'claimed',
    })
    const words = corpusOf([event]).textOf(event.id)
    for (const part of [
      event.title,
      event.summary,
      text('geneva'),
      text('putin'),
      text('kremlin'),
      text('russia'),
    ]) {
      for (const word of Object.values(part).flatMap(foldedWords)) expect(words).toContain(word)
    }
    expect(words).toContain('claimed')
    expect(words).toContain('2021 04 19 call')
    expect(words).not.toContain('biden')
  })
})

describe('the days of a corpus', () => {
  it('hold every event and no day more', () => {
    fc.assert(
      fc.property(corpora, ({ events, extent }) => {
        for (const { when } of events) {
          expect(when.first).toBeGreaterThanOrEqual(extent.from)
          expect(when.last).toBeLessThanOrEqual(extent.to)
        }
        if (events.length === 0) return
        expect(events.map(({ when }) => when.first)).toContain(extent.from)
        expect(events.map(({ when }) => when.last)).toContain(extent.to)
      }),
    )
  })

  it('are one day where there is no event', () => {
    expect(corpusOf([]).extent).toEqual({ from: 0, to: 0 })
  })
})
