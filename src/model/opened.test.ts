import fc from 'fast-check'
import { expect, it } from 'vitest'
import { loadSpeech } from '../i18n/speech.ts'
import { ACTORS, corpora, corpusOf, eventOf } from '../testing/arbitraries.ts'
import { openedBy, titleOf } from './opened.ts'

const speech = await loadSpeech('ru')

it('opens every event and actor by its id, under its title', () => {
  fc.assert(
    fc.property(corpora, (corpus) => {
      for (const event of corpus.events) {
        const opened = openedBy(corpus, { kind: 'event', id: event.id }, event)
        expect(opened).toEqual({ kind: 'event', event })
        expect(opened && titleOf(opened, speech)).toBe(event.title.ru)
      }
      for (const actor of ACTORS)
        expect(openedBy(corpus, { kind: 'actor', id: actor.id }, null)).toEqual({ kind: 'actor', actor })
    }),
  )
})

it('opens an event by a former id, and says of an id that nobody knows what was asked', () => {
  const event = eventOf('new-name', { aliases: ['old-name'] })
  const corpus = corpusOf([event])
  expect(openedBy(corpus, { kind: 'event', id: 'old-name' }, event)).toEqual({ kind: 'event', event })
  expect(openedBy(corpus, { kind: 'timeline' }, null)).toBeNull()
  for (const what of ['event', 'actor', 'chronicle'] as const) {
    const opened = openedBy(corpus, { kind: what, id: 'nobody' }, null)
    expect(opened).toEqual({ kind: 'unknown', what, id: 'nobody' })
    expect(opened && titleOf(opened, speech)).toBe(speech.say(`unknown.${what}Title`))
  }
})
