import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadSpeech } from '../i18n/speech.ts'
import type { LaneBy } from '../index/lanes.ts'
import { EVERYTHING } from '../query/query.ts'
import { LOCALES, type Locale } from '../schema/vocabulary.ts'
import { ACTORS, eventOf, exactDay, PLACES, TOPICS, text } from '../testing/arbitraries.ts'
import { corpusAround, lanesFor, sceneNearby } from './largeCorpus.ts'
import type { NearbyScene } from './nearby.ts'

const names = {
  russia: { en: 'Russia', ar: 'روسيا', ru: 'Россия' },
  poland: { en: 'Poland', ar: 'بولندا', ru: 'Польша' },
}
const named = (id: string) => ({ id, name: text(`Name of ${id}`) })
const outline = {
  version: '0123456789',
  extent: { from: -1000, to: 20_000 },
  topics: TOPICS.map(named),
  types: ['statement', 'consult/phone'],
}
const actors = ACTORS.map((actor) => ({
  ...actor,
  name: names[actor.id as keyof typeof names] ?? actor.name,
}))
const events = [
  eventOf('e1', { when: exactDay(3), actors: [{ actor: 'putin', role: 'initiator' }] }),
  eventOf('e2', { when: exactDay(4, 9), type: 'consult/phone' }),
]
const corpus = corpusAround(outline, { actors, places: PLACES.map(named) }, events)
const speeches = Object.fromEntries(
  await Promise.all(LOCALES.map(async (locale) => [locale, await loadSpeech(locale)] as const)),
) as Record<Locale, Awaited<ReturnType<typeof loadSpeech>>>

const nearby = (...keys: string[]): NearbyScene => ({
  near: { dayWidth: 20, from: 0, to: 100, middle: 50 },
  days: { from: 0, to: 103 },
  level: { binDays: 4, single: [] },
  grain: 1,
  lanes: keys.map((key, at) => ({ key, count: at + 3 })),
  events: events.map((head) => ({ lane: keys[0] ?? '', head })),
  bins: keys.map((lane) => ({ lane, first: 8, last: 11, count: 7 })),
})
const titles = (lanes: LaneBy, locale: Locale, ...keys: string[]) =>
  sceneNearby(corpus, nearby(...keys), lanes, null, speeches[locale]).lanes.map(({ title }) => title)

describe('a large corpus as far as a page holds it', () => {
  it('knows the days of all events, and every name, whoever the events at hand name', () => {
    expect(corpus.extent).toEqual(outline.extent)
    expect(corpus.events).toEqual(events)
    expect([...corpus.held.actors].toSorted()).toEqual(ACTORS.map(({ id }) => id).toSorted())
    expect([...corpus.held.types]).toEqual(outline.types)
    expect([...corpus.held.topics]).toEqual(TOPICS)
    expect([...corpus.held.places]).toEqual(PLACES)
    expect(corpus.lineOf('putin')).toEqual(['putin', 'kremlin', 'russia'])
    expect(corpus.byId.get('e2')).toBe(events[1])
  })
})

describe('the lanes of a large corpus', () => {
  it('are the busiest who act, topics, or one, as the reader chooses', () => {
    expect(lanesFor(corpus, 'side', EVERYTHING)).toEqual({ by: 'actor' })
    expect(lanesFor(corpus, 'topic', EVERYTHING)).toEqual({ by: 'topic' })
    expect(lanesFor(corpus, 'none', EVERYTHING)).toEqual({ by: 'all' })
  })

  it('set two states of the filter against each other, and no other number of them', () => {
    const lanes = (...actors: string[]) => lanesFor(corpus, 'side', { ...EVERYTHING, actors })
    expect(lanes('poland', 'russia')).toEqual({ by: 'sides', sides: ['poland', 'russia'] })
    expect(lanes('nato', 'poland', 'putin', 'russia')).toEqual({ by: 'sides', sides: ['poland', 'russia'] })
    expect(lanes('russia')).toEqual({ by: 'actor' })
    expect(lanes('poland', 'russia', 'united-states')).toEqual({ by: 'actor' })
    expect(lanes('putin', 'biden', 'atlantis')).toEqual({ by: 'actor' })
  })

  it.each([
    ['en', 'Russia', 'All others'],
    ['ar', 'روسيا', speeches.ar.say('large.rest')],
    ['ru', 'Россия', speeches.ru.say('large.rest')],
  ] as const)('bear the names of actors in %s, and all others share a name', (locale, russia, rest) => {
    expect(titles({ by: 'actor' }, locale, 'russia', 'atlantis', '')).toEqual([russia, 'atlantis', rest])
    expect(rest).toMatch(
      locale === 'en' ? /^[A-Z]/ : locale === 'ar' ? /^\p{Script=Arabic}/u : /^\p{Script=Cyrillic}/u,
    )
  })

  it.each(LOCALES)('bear the names of topics in %s', (locale) => {
    const summit = corpus.topics.get('summit')?.name[locale]
    expect(titles({ by: 'topic' }, locale, 'summit', 'atlantis', '')).toEqual([
      summit,
      'atlantis',
      speeches[locale].say('large.rest'),
    ])
  })

  it.each(LOCALES)('say in %s which side acts', (locale) => {
    const { say } = speeches[locale]
    const found = titles(
      { by: 'sides', sides: ['poland', 'russia'] },
      locale,
      'first',
      'together',
      'second',
      'others',
    )
    expect(found).toEqual([
      say('lane.acts', { state: names.poland[locale] }),
      say('lane.together'),
      say('lane.acts', { state: names.russia[locale] }),
      say('lane.others'),
    ])
    expect(new Set(found).size).toBe(4)
    expect(titles({ by: 'all' }, locale, 'all')).toEqual([say('lane.all')])
  })
})

describe('the scene of a neighbourhood', () => {
  it('is what the worker found, in the language of the reader', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LOCALES),
        fc.constantFrom('e1', 'e2', 'elsewhere', null),
        (locale, open) => {
          const found = nearby('russia', '')
          const scene = sceneNearby(corpus, found, { by: 'actor' }, open, speeches[locale])
          expect(scene.bins).toEqual(found.bins)
          expect(scene.lanes.map(({ id, count }) => [id, count])).toEqual([
            ['russia', 3],
            ['', 4],
          ])
          expect(scene.events.map(({ id, lane, title, when }) => ({ id, lane, title, when }))).toEqual(
            events.map(({ id, title, when }) => ({ id, lane: 'russia', title: title[locale], when })),
          )
          const heaviest = scene.events.filter(({ weight }) => weight > 0).map(({ id }) => id)
          expect(heaviest).toEqual(events.some(({ id }) => id === open) ? [open] : [])
        },
      ),
    )
  })
})
