import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Corpus } from '../index/corpus.ts'
import { type Address, atPage, homeAddress } from '../query/address.ts'
import { corpusOf, eventOf, exactDay, text } from '../testing/arbitraries.ts'
import { isInView, windowOf, withMark } from './window.ts'

const day = fc.integer({ min: -800_000, max: 2_900_000 })
const home = homeAddress('en')
const opening = { from: 100, to: 114 }
const story = {
  id: 'road',
  title: text(''),
  introduction: text(''),
  sides: ['a', 'b'] as [string, string],
  steps: [],
  opening,
}

const corpus = corpusOf([
  eventOf('early', { when: exactDay(10) }),
  eventOf('long', { when: exactDay(50, 90) }),
])
const told = corpusOf(corpus.events, { chronicles: [story] })
const opened = (id: string): Address => ({ ...home, page: { kind: 'event', id } })
const daysOf = (corpus: Corpus, address: Address) => {
  const { page } = address
  return windowOf(corpus, address, (page.kind === 'event' && corpus.byId.get(page.id)) || null)
}

describe('the days in view', () => {
  it('are those of the link, whatever else it opens', () => {
    fc.assert(
      fc.property(day, day, fc.constantFrom(home, opened('early'), opened('atlantis')), (a, b, address) => {
        const asked = { from: Math.min(a, b), to: Math.max(a, b) }
        expect(daysOf(told, { ...address, ...asked })).toEqual(asked)
      }),
    )
  })

  it('reach two weeks on where the link gives one end', () => {
    fc.assert(
      fc.property(day, (end) => {
        expect(daysOf(told, { ...home, from: end })).toEqual({ from: end, to: end + 14 })
        expect(daysOf(told, { ...home, to: end })).toEqual({ from: end - 14, to: end })
      }),
    )
  })

  it('fall back together where they are the wrong way round', () => {
    expect(daysOf(told, { ...home, from: 20, to: 10 })).toEqual(opening)
  })

  it('have the open event in their middle, whole and with room', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(60), (first, length) => {
        const event = eventOf('e1', { when: exactDay(first, first + length) })
        const { from, to } = daysOf(corpusOf([event]), opened('e1'))
        expect(first - from).toBe(to - event.when.last)
        expect(to - from).toBeGreaterThanOrEqual(Math.max(14, length))
      }),
    )
  })

  it('are those that the chronicle opens with, else all there are', () => {
    expect(daysOf(told, home)).toEqual(opening)
    expect(daysOf(told, opened('atlantis'))).toEqual(opening)
    expect(daysOf(corpus, home)).toEqual({ from: 10, to: 90 })
  })
})

it('shows an event where one of its days is in view, the first and last day included', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(9), fc.nat(40), fc.nat(9), (first, length, from, width) => {
      const view = { from, to: from + width }
      const days = Array.from({ length: length + 1 }, (_, index) => first + index)
      const shown = isInView(eventOf('e1', { when: exactDay(first, first + length) }), view)
      expect(shown).toBe(days.some((one) => one >= view.from && one <= view.to))
    }),
  )
})

describe('the events with one of them marked', () => {
  const event = eventOf('e1', { when: exactDay(50, 55) })
  const corpus = corpusOf([eventOf('far', { when: exactDay(900) }), event])

  it('are shown on the days of the link if it is in view, else around it', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(30), fc.boolean(), (from, length, isAsked) => {
        const shown = { from, to: from + length }
        const before = { ...opened('e1'), ...(isAsked && shown) }
        const after = withMark(before, 'e1', event, isAsked ? shown : windowOf(corpus, before, event))
        expect(after).toMatchObject({ page: { kind: 'timeline' }, marked: 'e1' })
        const days = windowOf(corpus, after, event)
        expect(isInView(event, days)).toBe(true)
        if (isAsked && isInView(event, shown)) expect(days).toEqual(shown)
      }),
    )
  })

  it('have the mark on the days of the link while the event is loading', () => {
    const shown = { from: 0, to: 9 }
    expect(withMark({ ...opened('e1'), ...shown }, 'e1', null, shown)).toEqual({
      ...home,
      ...shown,
      marked: 'e1',
    })
  })

  it('forget the mark where another page is opened, and have none without an event', () => {
    const marked = withMark(opened('e1'), 'e1', event, { from: 0, to: 99 })
    expect(atPage(marked, { kind: 'event', id: 'far' }).marked).toBeNull()
    expect(withMark(opened('e1'), null, null, { from: 0, to: 9 })).toEqual(home)
  })
})
