import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadSpeech } from '../i18n/speech.ts'
import type { LaneBy } from '../index/lanes.ts'
import { indexNames, type Names } from '../index/names.ts'
import { homeAddress, type LaneChoice } from '../query/address.ts'
import { EVERYTHING } from '../query/query.ts'
import { LOCALES, type Locale } from '../schema/vocabulary.ts'
import { ACTORS, eventOf, exactDay, PLACES, TOPICS, text } from '../testing/arbitraries.ts'
import { lanesFor, sceneOf, type ViewportScene } from './viewport.ts'

const SIDES: [string, string] = ['united-states', 'russia']
const names = {
  russia: { en: 'Russia', ar: 'روسيا', ru: 'Россия' },
  poland: { en: 'Poland', ar: 'بولندا', ru: 'Польша' },
}
const named = (id: string) => ({ id, name: text(`Name of ${id}`) })
const about = {
  version: '0123456789',
  title: null,
  isMachineCoded: false,
  size: 2,
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
const known = indexNames(about, { actors, places: PLACES.map(named), chronicles: [] })
const speeches = Object.fromEntries(
  await Promise.all(LOCALES.map(async (locale) => [locale, await loadSpeech(locale)] as const)),
) as Record<Locale, Awaited<ReturnType<typeof loadSpeech>>>

const nearby = (...keys: string[]): ViewportScene => ({
  near: { dayWidth: 20, from: 0, to: 100, middle: 50 },
  days: { from: 0, to: 103 },
  view: null,
  level: { single: [] },
  lanes: keys.map((key, at) => ({ key, count: at + 3 })),
  events: events.map((event) => ({ lane: keys[0] ?? '', event, parts: 1, weight: 2, announced: false })),
  bins: keys.map((lane) => ({ lane, first: 8, last: 11, count: 7, tones: [7, 0, 0, 0] })),
})
const titles = (lanes: LaneBy, locale: Locale, ...keys: string[]) =>
  sceneOf(known, nearby(...keys), lanes, null, speeches[locale]).lanes.map(({ title }) => title)

const askedFor = (lanes: LaneChoice, actors: readonly string[] = [], names: Names = known) =>
  lanesFor(names, { ...homeAddress('en'), lanes, query: { ...EVERYTHING, actors } })

describe('the lanes', () => {
  it('are those who act most, topics, or one, as the reader chooses', () => {
    expect(askedFor('side')).toEqual({ by: 'actor' })
    expect(askedFor('actor', ['poland', 'russia'])).toEqual({ by: 'actor' })
    expect(askedFor('topic')).toEqual({ by: 'topic' })
    expect(askedFor('none')).toEqual({ by: 'all' })
  })

  it('are the sides of the chronicle where the filter names no two others', () => {
    const story = { id: 'road', title: text(''), introduction: text(''), opening: { from: 0, to: 1 } }
    const told = { ...known, chronicles: new Map([['road', { ...story, sides: SIDES, steps: [] }]]) }
    expect(askedFor('side', [], told)).toEqual({ by: 'sides', sides: SIDES })
    expect(askedFor('side', ['poland', 'russia'], told)).toEqual({ by: 'sides', sides: ['poland', 'russia'] })
  })

  it('set two states of the filter against each other, and no other number of them', () => {
    const lanes = (...actors: string[]) => askedFor('side', actors)
    expect(lanes('poland', 'russia')).toEqual({ by: 'sides', sides: ['poland', 'russia'] })
    expect(lanes('nato', 'poland', 'putin', 'russia')).toEqual({ by: 'sides', sides: ['poland', 'russia'] })
    expect(lanes('russia')).toEqual({ by: 'actor' })
    expect(lanes('poland', 'russia', 'united-states')).toEqual({ by: 'actor' })
    expect(lanes('putin', 'biden', 'atlantis')).toEqual({ by: 'actor' })
  })

  it.each([
    ['en', 'Russia', 'All others'],
    ['ar', 'روسيا', speeches.ar.say('lane.rest')],
    ['ru', 'Россия', speeches.ru.say('lane.rest')],
  ] as const)('bear the names of actors in %s, and all others share a name', (locale, russia, rest) => {
    expect(titles({ by: 'actor' }, locale, 'russia', 'atlantis', '')).toEqual([russia, 'atlantis', rest])
    expect(rest).toMatch(
      locale === 'en' ? /^[A-Z]/ : locale === 'ar' ? /^\p{Script=Arabic}/u : /^\p{Script=Cyrillic}/u,
    )
  })

  it.each(LOCALES)('bear the names of topics in %s', (locale) => {
    const summit = known.topics.get('summit')?.name[locale]
    expect(titles({ by: 'topic' }, locale, 'summit', 'atlantis', '')).toEqual([
      summit,
      'atlantis',
      speeches[locale].say('lane.rest'),
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

describe('the scene near the viewport', () => {
  it('is what the source found, in the language of the reader', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LOCALES),
        fc.constantFrom('e1', 'e2', 'elsewhere', null),
        (locale, open) => {
          const found = nearby('russia', '')
          const scene = sceneOf(known, found, { by: 'actor' }, open, speeches[locale])
          expect(scene.bins).toEqual(found.bins)
          expect(scene.lanes.map(({ id, count }) => [id, count])).toEqual([
            ['russia', 3],
            ['', 4],
          ])
          expect(scene.events.map(({ id, lane, title, when }) => ({ id, lane, title, when }))).toEqual(
            events.map(({ id, title, when }) => ({ id, lane: 'russia', title: title[locale], when })),
          )
          const heaviest = scene.events.filter(({ weight }) => weight > 2).map(({ id }) => id)
          expect(heaviest).toEqual(events.some(({ id }) => id === open) ? [open] : [])
        },
      ),
    )
  })

  it('says what we are not sure of', () => {
    const found = nearby('russia')
    const [drawn] = found.events
    if (!drawn) throw new Error('no event')
    const event = { ...drawn.event, confidence: 'low' as const, oneSource: true }
    const scene = sceneOf(
      known,
      { ...found, events: [{ ...drawn, event }] },
      { by: 'actor' },
      null,
      speeches.en,
    )
    expect(scene.events[0]).toMatchObject({
      lowConfidence: true,
      oneSource: true,
      parts: 1,
      announced: false,
    })
  })
})
