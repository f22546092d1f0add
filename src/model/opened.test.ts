import fc from 'fast-check'
import { expect, it } from 'vitest'
import { loadSpeech } from '../i18n/speech.ts'
import { ACTORS, corpora, corpusOf, eventOf } from '../testing/arbitraries.ts'
import { partsIn } from './detail.ts'
import { eventsOf, openedBy, titleOf } from './opened.ts'

const speechText = { en: 'e', ar: 'ع', ru: 'р' }
const speech = await loadSpeech('ru')

it('opens every event and actor by its id, under its title', () => {
  fc.assert(
    fc.property(corpora, (corpus) => {
      for (const event of corpus.events) {
        const opened = openedBy(corpus, { kind: 'event', id: event.id })
        expect(opened).toEqual({ kind: 'event', event })
        expect(opened && titleOf(opened, speech)).toBe(event.title.ru)
      }
      for (const actor of ACTORS)
        expect(openedBy(corpus, { kind: 'actor', id: actor.id })).toEqual({ kind: 'actor', actor })
    }),
  )
})

it('opens an event by a former id, and says of an id that nobody knows what was asked', () => {
  const event = eventOf('new-name', { aliases: ['old-name'] })
  const corpus = corpusOf([event])
  expect(openedBy(corpus, { kind: 'event', id: 'old-name' })).toEqual({ kind: 'event', event })
  expect(openedBy(corpus, { kind: 'timeline' })).toBeNull()
  for (const what of ['event', 'actor', 'chronicle'] as const) {
    const opened = openedBy(corpus, { kind: what, id: 'nobody' })
    expect(opened).toEqual({ kind: 'unknown', what, id: 'nobody' })
    expect(opened && titleOf(opened, speech)).toBe(speech.say(`unknown.${what}Title`))
  }
})

it('knows the events of an actor and of a story', () => {
  fc.assert(
    fc.property(corpora, (corpus) => {
      for (const actor of ACTORS) {
        const expected = partsIn(corpus, actor.id).map(({ event }) => event)
        expect(eventsOf(corpus, { kind: 'actor', actor })).toEqual(expected)
      }
      const [first] = corpus.events
      const chronicle = {
        id: 'story',
        title: speechText,
        introduction: speechText,
        sides: ['russia', 'united-states'] as [string, string],
        steps: first ? [{ event: first.id }, { event: 'gone' }] : [],
        opening: { from: 0, to: 1 },
      }
      expect(eventsOf(corpus, { kind: 'chronicle', chronicle })).toEqual(first ? [first] : [])
    }),
  )
  expect(eventsOf(corpusOf([]), null)).toBeNull()
})
