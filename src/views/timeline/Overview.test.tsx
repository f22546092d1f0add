import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import fc from 'fast-check'
import { useState } from 'react'
import { afterEach, expect, it } from 'vitest'
import type { Density } from '../../corpus/questions.ts'
import type { CorpusSource } from '../../corpus/source.ts'
import { parseIsoDay } from '../../lib/day.ts'
import type { DayRange } from '../../model/window.ts'
import { atPage, homeAddress } from '../../query/address.ts'
import { EVERYTHING } from '../../query/query.ts'
import type { Locale } from '../../schema/vocabulary.ts'
import { addressStore } from '../../state/addressStore.ts'
import { corpusOf, eventOf, exactDay } from '../../testing/arbitraries.ts'
import { speeches } from '../../testing/speeches.ts'
import { NamesProvider } from '../context/names.ts'
import { SpeechProvider } from '../context/speech.ts'
import { queryClient } from '../data/queryClient.ts'
import { question, SourceProvider } from '../data/useQuestion.ts'
import { Overview } from './Overview.tsx'
import type { Story } from './StoryEnd.tsx'

const SOURCE: CorpusSource = {
  id: 'some corpus',
  peek: () => undefined,
  revisionOf: () => 0,
  ask: () => Promise.reject(new Error('not asked')),
}
const day = (text: string) => parseIsoDay(text) ?? Number.NaN
const YEARS: DayRange = { from: day('2001-01-01'), to: day('2020-12-31') }
const YEAR_2010: DayRange = { from: day('2010-01-01'), to: day('2010-12-31') }

afterEach(() => {
  cleanup()
  queryClient.clear()
})

interface Shown {
  readonly locale?: Locale
  readonly extent?: DayRange
  readonly density?: Pick<Density, 'all' | 'matching'>
  readonly story?: Story
}

/** A strip that applies every window it requests. */
function openStrip(first: DayRange, { locale = 'en', extent = YEARS, density, story }: Shown = {}) {
  const { all, matching } = density ?? {
    all: { cooperation: Uint32Array.of(4, 1) },
    matching: { cooperation: Uint32Array.of(1, 0) },
  }
  const answer: Density = { days: extent, all, matching }
  queryClient.setQueryData(question(SOURCE, 'density', EVERYTHING).queryKey, answer)
  let now = first
  function Held() {
    const [window, setWindow] = useState(first)
    now = window
    return <Overview window={window} story={story ?? null} onWindow={setWindow} />
  }
  render(
    <QueryClientProvider client={queryClient}>
      <SourceProvider value={SOURCE}>
        <SpeechProvider value={speeches[locale]}>
          <NamesProvider value={{ ...corpusOf([]), extent }}>
            <Held />
          </NamesProvider>
        </SpeechProvider>
      </SourceProvider>
    </QueryClientProvider>,
  )
  const [start, window, end] = [...document.querySelectorAll<HTMLElement>('[role="slider"]')]
  if (!start || !window || !end) throw new Error('the brush has three sliders')
  const brush = start.parentElement as HTMLElement
  return {
    grips: { start, window, end },
    strip: brush.parentElement as HTMLElement,
    now: () => now,
    press: (grip: Element, key: string) => fireEvent.keyDown(grip, { key }),
    place: () => ['--from', '--to'].map((name) => Number.parseFloat(brush.style.getPropertyValue(name))),
  }
}

const dayOf = (slider: Element) => Number(slider.getAttribute('aria-valuenow'))
const wordsOf = (slider: Element) => slider.getAttribute('aria-valuetext')

it.each([
  ['en', 'Overview of all days', ['First day in view', 'Days in view', 'Last day in view'], '1 January 2010'],
  ['ar', undefined, undefined, '1 كانون الثاني/يناير 2010'],
  ['ru', undefined, undefined, '1 января 2010\u00a0г.'],
] as const)('the brush says its days in words: %s', (locale, name, names, date) => {
  const { grips } = openStrip(YEAR_2010, { locale })
  const { start, window, end } = grips
  const labels = [start, window, end].map((grip) => grip.getAttribute('aria-label') ?? '')
  expect(new Set(labels).size).toBe(3)
  if (names) expect(labels).toEqual(names)
  if (name) expect(screen.getByRole('group').querySelector('legend')?.textContent).toBe(name)
  expect(wordsOf(start)).toBe(date)
  expect(wordsOf(window)).toBe(`${date} – ${wordsOf(end)}`)
  expect([start, window, end].map(({ tabIndex }) => tabIndex)).toEqual([0, 0, 0])
})

it('arrows move the end that is held by a tenth, Home and End to the end of all days', () => {
  const { grips, now, press } = openStrip(YEAR_2010)
  press(grips.end, 'ArrowRight')
  // 365 days are in view.
  expect(now()).toEqual({ from: YEAR_2010.from, to: YEAR_2010.to + 37 })
  press(grips.end, 'End')
  expect(now()).toEqual({ from: YEAR_2010.from, to: YEARS.to })
  press(grips.start, 'Home')
  expect(now()).toEqual(YEARS)
  press(grips.end, 'Home')
  expect(now()).toEqual({ from: YEARS.from, to: YEARS.from })
})

it('the middle takes all its days along, a window at a time by page', () => {
  const { grips, now, press } = openStrip(YEAR_2010)
  press(grips.window, 'PageUp')
  expect(now()).toEqual({ from: day('2011-01-01'), to: day('2011-12-31') })
  press(grips.window, 'End')
  expect(now()).toEqual({ from: YEARS.to - 364, to: YEARS.to })
})

it('in Arabic later days are on the left', () => {
  const { grips, now, press } = openStrip(YEAR_2010, { locale: 'ar' })
  press(grips.window, 'ArrowLeft')
  expect(now().from).toBe(YEAR_2010.from + 37)
  press(grips.window, 'ArrowRight')
  expect(now()).toEqual(YEAR_2010)
})

it('a key of the brush does nothing else, and any other key is left to the page', () => {
  const { grips, now, press } = openStrip(YEAR_2010)
  expect(press(grips.window, 'ArrowUp')).toBe(false)
  const moved = now()
  for (const key of ['Tab', 'Escape', 'j', 'Enter']) expect(press(grips.window, key)).toBe(true)
  expect(now()).toEqual(moved)
})

const spans = (least: number, most: number) =>
  fc
    .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: least, max: most }))
    .map(([a, b]): DayRange => ({ from: Math.min(a, b), to: Math.max(a, b) }))
const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End']

it('after any keys the brush tells days of the corpus, in order, and is drawn there', () => {
  const presses = fc.array(
    fc.record({ grip: fc.constantFrom('start', 'window', 'end'), key: fc.constantFrom(...KEYS) }),
    { minLength: 1, maxLength: 6 },
  )
  fc.assert(
    fc.property(
      spans(-1000, 1000),
      spans(-3000, 3000),
      presses,
      fc.constantFrom('en', 'ar'),
      (extent, first, pressed, locale) => {
        const { grips, press, place } = openStrip(first, { extent, locale })
        for (const { grip, key } of pressed) {
          press(grips[grip], key)
          const [from, to] = [dayOf(grips.start), dayOf(grips.end)]
          expect(from).toBeGreaterThanOrEqual(Number(grips.start.getAttribute('aria-valuemin')))
          expect(to).toBeLessThanOrEqual(Number(grips.end.getAttribute('aria-valuemax')))
          expect(from).toBeLessThanOrEqual(to)
          expect(dayOf(grips.window)).toBe(from)
          const [left = Number.NaN, right = Number.NaN] = place()
          expect(left).toBeGreaterThanOrEqual(0)
          expect(right).toBeLessThanOrEqual(100)
          expect(right).toBeGreaterThan(left)
        }
        cleanup()
      },
    ),
    { numRuns: 40 },
  )
})

it('a window that lies beside the corpus is drawn at its end', () => {
  const { place } = openStrip({ from: YEARS.to + 100, to: YEARS.to + 200 })
  expect(place()).toEqual([100, 100])
})

it.each([
  ['en', 730, 100],
  ['ar', 270, 900],
] as const)(
  'a press beside the window brings it there, and a drag goes on from there: %s',
  (locale, press, to) => {
    const extent = { from: 0, to: 999 }
    const { strip, now } = openStrip({ from: 100, to: 200 }, { locale, extent })
    strip.getBoundingClientRect = () => new DOMRect(0, 0, 1000, 60)
    strip.setPointerCapture = () => {}
    fireEvent.pointerDown(strip, { button: 0, clientX: press, pointerId: 1 })
    expect(now()).toEqual({ from: 680, to: 780 })
    fireEvent.pointerMove(strip, { clientX: to, pointerId: 1 })
    expect(now()).toEqual({ from: 50, to: 150 })
    fireEvent.pointerUp(strip, { pointerId: 1 })
    fireEvent.pointerMove(strip, { clientX: 500, pointerId: 1 })
    expect(now()).toEqual({ from: 50, to: 150 })
  },
)

it('a drag of one end leaves the other; another button than the first moves nothing', () => {
  const { strip, grips, now } = openStrip({ from: 100, to: 199 }, { extent: { from: 0, to: 999 } })
  strip.getBoundingClientRect = () => new DOMRect(0, 0, 1000, 60)
  strip.setPointerCapture = () => {}
  fireEvent.pointerDown(grips.end, { button: 0, clientX: 200, pointerId: 1 })
  fireEvent.pointerMove(strip, { clientX: 300, pointerId: 1 })
  expect(now()).toEqual({ from: 100, to: 299 })
  fireEvent.pointerCancel(strip, { pointerId: 1 })
  fireEvent.pointerMove(strip, { clientX: 900, pointerId: 1 })
  expect(now()).toEqual({ from: 100, to: 299 })
  // A right click opens the browser's context menu.
  for (const pressed of [strip, grips.start])
    fireEvent.pointerDown(pressed, { button: 2, clientX: 100, pointerId: 1 })
  fireEvent.pointerMove(strip, { clientX: 200, pointerId: 1 })
  expect(now()).toEqual({ from: 100, to: 299 })
})

it('a finger moves the window by a tap, or once it goes sideways: up and down it scrolls the page', () => {
  const { strip, now } = openStrip({ from: 100, to: 200 }, { extent: { from: 0, to: 999 } })
  strip.getBoundingClientRect = () => new DOMRect(0, 0, 1000, 60)
  strip.setPointerCapture = () => {}
  const finger = (clientX: number, clientY: number) => ({
    button: 0,
    pointerType: 'touch',
    pointerId: 1,
    clientX,
    clientY,
  })
  fireEvent.pointerDown(strip, finger(500, 30))
  fireEvent.pointerMove(strip, finger(493, 18))
  fireEvent.pointerCancel(strip, finger(0, 0))
  fireEvent.pointerMove(strip, finger(800, 18))
  expect(now()).toEqual({ from: 100, to: 200 })
  fireEvent.pointerDown(strip, finger(500, 30))
  fireEvent.pointerMove(strip, finger(512, 33))
  expect(now()).toEqual({ from: 462, to: 562 })
  fireEvent.pointerMove(strip, finger(600, 0))
  expect(now()).toEqual({ from: 550, to: 650 })
  fireEvent.pointerUp(strip, finger(600, 0))
  fireEvent.pointerDown(strip, finger(300, 30))
  fireEvent.pointerUp(strip, finger(301, 31))
  expect(now()).toEqual({ from: 250, to: 350 })
})

const pathsOf = (group: Element) =>
  [...group.querySelectorAll<SVGPathElement>('path')].map(({ dataset }) => dataset.tone)

it('events that match are drawn before all, each tone by itself', () => {
  const all = { cooperation: Uint32Array.of(4, 1), 'material-conflict': Uint32Array.of(0, 2) }
  const matching = { 'material-conflict': Uint32Array.of(0, 1) }
  openStrip(YEAR_2010, { density: { all, matching } })
  const groups = [...document.querySelectorAll('.strip svg > g')]
  expect(groups.map((group) => group.getAttribute('class'))).toEqual(['strip-all', 'strip-matching'])
  expect(groups.map(pathsOf)).toEqual([['material-conflict', 'cooperation'], ['material-conflict']])
})

it('a corpus without events has a brush, and nothing drawn behind it', () => {
  const none = { cooperation: Uint32Array.of(0, 0) }
  openStrip(YEAR_2010, { density: { all: none, matching: none } })
  expect(document.querySelectorAll('.strip svg > g')).toHaveLength(1)
  expect(document.querySelector('.strip path')).toBeNull()
})

it.each([
  ['en', '2019-06-16', 'Name of geneva ·\u00a016 June', true],
  ['ru', '2002-06-16', 'Name of geneva я ·\u00a016 июня', false],
] as const)('names the end of the story, and a press on it opens it: %s', (locale, date, words, isLate) => {
  const end = eventOf('summit', { when: exactDay(day(date)), place: 'geneva' })
  queryClient.setQueryData(question(SOURCE, 'event', 'summit').queryKey, end)
  const addressOf = ({ id }: { readonly id: string }) =>
    atPage(homeAddress(locale), { kind: 'event', id } as const)
  const { now } = openStrip(YEAR_2010, { locale, story: { end: 'summit', addressOf } })
  const link = screen.getByRole('link', { name: words })
  expect(link.title).toBe(end.title[locale])
  // Its words are on the side that has room.
  expect(link.classList.contains('is-before')).toBe(isLate)
  fireEvent.pointerDown(link, { button: 0 })
  fireEvent.click(link)
  expect(addressStore.getState().page).toEqual({ kind: 'event', id: 'summit' })
  expect(now()).toEqual(YEAR_2010)
})
