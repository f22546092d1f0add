import { describe, expect, it } from 'vitest'
import { loadSpeech } from '../i18n/speech.ts'
import type { EventHead } from '../schema/published.ts'
import { EVENT_TYPES, LOCALES } from '../schema/vocabulary.ts'
import { corpusOf, eventOf } from '../testing/arbitraries.ts'
import { actorName, typeWord, whoToWhom } from './words.ts'

const speeches = await Promise.all(LOCALES.map(loadSpeech))
const en = await loadSpeech('en')
const corpus = corpusOf([])

describe('the word for a type', () => {
  it.each(speeches)('is no code in $locale', (speech) => {
    for (const type of EVENT_TYPES) {
      const word = typeWord(type, speech)
      expect(word).not.toMatch(/[/_]/)
      if (speech.locale !== 'en') expect(word).not.toMatch(/[a-z]/i)
    }
  })

  it('is that of its category where it has none of its own', () => {
    expect(typeWord('retreat/disarm', en)).toBe(typeWord('retreat', en))
    expect(typeWord('sanction/expel', en)).toBe('expulsion of diplomats')
  })

  it('is the type itself where nobody knows it', () => {
    expect(typeWord('atlantis', en)).toBe('atlantis')
  })
})

it('names an actor in the language of the page, or by its id where nobody knows it', () => {
  expect(speeches.map((speech) => actorName(corpus, 'putin', speech))).toEqual([
    'Name of putin',
    'Name of putin ع',
    'Name of putin я',
  ])
  expect(actorName(corpus, 'atlantis', en)).toBe('atlantis')
})

describe('who does something to whom', () => {
  const said = (...actors: EventHead['actors']) => whoToWhom(corpus, eventOf('e1', { actors }), en)
  const biden = { actor: 'biden', role: 'speaker' } as const
  const putin = { actor: 'putin', role: 'participant' } as const

  it('is told of states, with an arrow to the one acted on', () => {
    expect(said(biden, { actor: 'lavrov', role: 'target' })).toBe(
      '\u2068Name of united-states\u2069 → \u2068Name of russia\u2069',
    )
  })

  it('has an arrow that follows the script', () => {
    const event = eventOf('e1', { actors: [biden, { actor: 'lavrov', role: 'target' }] })
    const ar = speeches.find(({ locale }) => locale === 'ar') ?? en
    const plain = whoToWhom(corpus, event, ar).replace(/[\u2068\u2069]/g, '')
    expect(plain).toBe('Name of united-states ع ← Name of russia ع')
  })

  it.each([
    ['en', 'إيران', 'العراق', '\u2068إيران\u2069 → \u2068العراق\u2069'],
    ['ar', 'Iran', 'Iraq', '\u2068Iran\u2069 ← \u2068Iraq\u2069'],
    ['ru', 'إيران', 'العراق', '\u2068إيران\u2069 → \u2068العراق\u2069'],
  ])(
    'keeps names of another script in %s from joining, which would turn the arrow round',
    (page, from, to, words) => {
      const speech = speeches.find(({ locale }) => locale === page)
      expect(speech?.say('flow.toward', { from, to })).toBe(words)
    },
  )

  it('joins those who act together', () => {
    expect(said(biden, putin)).toBe('Name of united-states and Name of russia')
  })

  it('shows no arrow to one who acts too', () => {
    expect(said(biden, putin, { actor: 'russia', role: 'target' })).toBe(
      'Name of united-states and Name of russia',
    )
  })

  it('names only who acts, or only who is acted on, where that is all', () => {
    expect(said(biden, { actor: 'nato', role: 'mentioned' })).toBe('Name of united-states')
    expect(said({ actor: 'nato', role: 'target' })).toBe('Name of nato')
    expect(said()).toBe('')
  })
})
