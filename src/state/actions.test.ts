import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addresses } from '../testing/arbitraries.ts'
import {
  ask,
  askNothing,
  askWords,
  closePage,
  dragTo,
  follow,
  lookAt,
  showLanes,
  showView,
  toggle,
} from './actions.ts'
import { addressStore } from './addressStore.ts'
import { linkOf, startLink } from './syncLink.ts'

const SITE = 'https://host.example/'
const asked = () => addressStore.getState()

let stop = () => {}
beforeEach(() => {
  window.happyDOM.setURL(`${SITE}en/`)
  stop = startLink(null)
})
afterEach(() => stop())

const CITED =
  'ar/events/some-event/?actors=russia&topics=summit&q=x&from=2021-04-11&view=list&lanes=topic&v=0123456789'

/** Each action and the address it leads to from `CITED`: no other field may change. */
const CHOICES = [
  {
    choice: 'a filter that is set',
    does: () => ask({ toward: 'poland', match: 'all' }),
    leads:
      'ar/events/some-event/?actors=russia&match=all&toward=poland&topics=summit&q=x&from=2021-04-11&view=list&lanes=topic&v=0123456789',
  },
  {
    choice: 'a value that is pressed',
    does: () => toggle('topics', 'summit'),
    leads: 'ar/events/some-event/?actors=russia&q=x&from=2021-04-11&view=list&lanes=topic&v=0123456789',
  },
  {
    choice: 'clearing all filters',
    does: askNothing,
    leads: 'ar/events/some-event/?from=2021-04-11&view=list&lanes=topic&v=0123456789',
  },
  {
    // The cited version is the event's, so it does not apply to the timeline.
    choice: 'closing the document',
    does: closePage,
    leads: 'ar/?actors=russia&topics=summit&q=x&from=2021-04-11&view=list&lanes=topic',
  },
  {
    choice: 'the other view beside the document',
    does: () => showView('timeline'),
    leads:
      'ar/events/some-event/?actors=russia&topics=summit&q=x&from=2021-04-11&view=timeline&lanes=topic&v=0123456789',
  },
  {
    choice: 'other lanes',
    does: () => showLanes('none'),
    leads:
      'ar/events/some-event/?actors=russia&topics=summit&q=x&from=2021-04-11&view=list&lanes=none&v=0123456789',
  },
  {
    choice: 'going to other days',
    does: () => lookAt({ from: null, to: 18_741 }),
    leads:
      'ar/events/some-event/?actors=russia&topics=summit&q=x&to=2021-04-24&view=list&lanes=topic&v=0123456789',
  },
]

describe.each(CHOICES)('$choice', ({ does, leads }) => {
  it('changes what it is about and nothing else', () => {
    stop()
    window.happyDOM.setURL(SITE + CITED)
    stop = startLink(null)
    does()
    expect(window.location.href).toBe(SITE + leads)
  })

  it('is undone by Back and done again by Forward, and is no step where it changes nothing', () => {
    fc.assert(
      fc.property(addresses, (before) => {
        follow(before)
        const length = window.history.length
        does()
        const after = asked()
        const isStep = linkOf(after) !== linkOf(before)
        expect(window.history.length).toBe(isStep ? length + 1 : length)
        if (!isStep) return
        window.history.back()
        expect(asked()).toEqual(before)
        window.history.forward()
        expect(asked()).toEqual(after)
      }),
      { numRuns: 30 },
    )
  })
})

describe('what a reader does bit by bit', () => {
  it('leaves its last state in the link, and Back leads to where it began', () => {
    const bits = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme' }).map((words) => () => askWords(words)),
        fc.tuple(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 400 })).map(
          ([from, days]) =>
            () =>
              dragTo({ from, to: from + days }),
        ),
      ),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(addresses, addresses, bits, (before, begin, all) => {
        follow(before)
        fc.pre(linkOf(before) !== linkOf(begin))
        follow(begin)
        const length = window.history.length
        for (const bit of all) bit()
        const { query, from, to } = asked()
        expect(window.history.length).toBe(length)
        expect(asked()).toEqual({ ...begin, query: { ...begin.query, words: query.words }, from, to })
        expect(window.location.href).toBe(linkOf(asked()))
        window.history.back()
        expect(asked()).toEqual(before)
      }),
    )
  })
})

it('a value pressed twice leaves what was asked before it', () => {
  fc.assert(
    fc.property(addresses, (before) => {
      follow(before)
      fc.pre(!before.query.actors.includes('russia'))
      toggle('actors', 'russia')
      expect(asked().query.actors).toEqual([...before.query.actors, 'russia'])
      toggle('actors', 'russia')
      expect(asked()).toEqual(before)
    }),
  )
})
