import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import type { Mark } from '../../model/layout.ts'
import type { Locale } from '../../schema/vocabulary.ts'
import { exactDay } from '../../testing/arbitraries.ts'
import { binMark, eventMark, HOSTILE, sceneEvent } from '../../testing/marks.ts'
import { speeches } from '../../testing/speeches.ts'
import { MarkList } from './MarkList.tsx'

const LANES = [
  { id: 'together', title: 'Together', count: 3, height: 64 },
  { id: 'russia', title: 'Russia', count: 1, height: 64 },
]

interface Shown {
  readonly locale?: Locale
  readonly selected?: string | null
}

/** A list of these marks between two buttons, to test tabbing in and out. */
function openList(marks: readonly Mark[], { locale = 'en', selected = null }: Shown = {}) {
  const [opened, ringed] = [vi.fn<(id: string) => void>(), vi.fn<(id: string | null) => void>()]
  const dayShown = vi.fn<(id: string) => void>()
  const list = (marks: readonly Mark[], selected: string | null) => (
    <>
      <button type="button">before</button>
      <MarkList
        marks={marks}
        lanes={LANES}
        speech={speeches[locale]}
        selected={selected}
        onOpen={opened}
        onShowDays={dayShown}
        onFocus={ringed}
      />
      <button type="button">behind</button>
    </>
  )
  const { rerender } = render(list(marks, selected))
  const items = () => [...document.querySelectorAll<HTMLElement>('.board-list button')]
  return {
    user: userEvent.setup(),
    opened,
    dayShown,
    ringed,
    items,
    stops: () => items().filter(({ tabIndex }) => tabIndex === 0),
    /** Index of the focused item; -1 if the focus is elsewhere. */
    at: () => items().indexOf(document.activeElement as HTMLElement),
    show: (marks: readonly Mark[], selected: string | null = null) => rerender(list(marks, selected)),
  }
}

const marksOf = (count: number): readonly Mark[] =>
  Array.from({ length: count }, (_, at) => eventMark(`e${at}`, { when: exactDay(at) }))

const FOUR = marksOf(4)

it('the whole list is one tab stop, whatever its length', async () => {
  const { user, items, at } = openList(marksOf(40))
  await user.tab()
  await user.tab()
  expect(at()).toBe(0)
  await user.keyboard('{ArrowDown}{ArrowDown}')
  await user.tab()
  expect(screen.getByText('behind')).toBe(document.activeElement)
  // Tabbing back returns to the same item.
  await user.tab({ shift: true })
  expect(at()).toBe(2)
  expect(items()).toHaveLength(40)
})

/** The expected index after each key in a list of `count`, independent of the code. */
const after = (key: string, at: number, count: number, isRtl: boolean): number => {
  const steps = { ArrowDown: 1, ArrowUp: -1, ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 }
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return Math.min(count - 1, Math.max(0, at + (steps[key as keyof typeof steps] ?? 0)))
}

it.each(['en', 'ar'] as const)('any keys keep one tab stop, and the focus on it: %s', (locale) => {
  const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft', 'Home', 'End', 'a')
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.array(keys, { maxLength: 8 }), (count, pressed) => {
      const { items, stops, at } = openList(marksOf(count), { locale })
      items()[0]?.focus()
      let expected = 0
      for (const key of pressed) {
        fireEvent.keyDown(document.activeElement as Element, { key })
        expected = after(key, expected, count, locale === 'ar')
        expect(at()).toBe(expected)
        expect(stops()).toEqual([document.activeElement])
      }
      cleanup()
    }),
    { numRuns: 40 },
  )
})

it('Home and End go to the ends, and the ring with them', async () => {
  const { user, items, at, ringed } = openList(FOUR)
  items()[1]?.focus()
  await user.keyboard('{End}')
  expect(at()).toBe(3)
  expect(ringed).toHaveBeenLastCalledWith('e3')
  await user.keyboard('{Home}')
  expect(at()).toBe(0)
  expect(ringed).toHaveBeenLastCalledWith('e0')
  await user.tab()
  expect(ringed).toHaveBeenLastCalledWith(null)
})

it('Enter opens the mark that the keyboard is on', async () => {
  const { user, items, opened } = openList(FOUR)
  items()[0]?.focus()
  await user.keyboard('{ArrowDown}{Enter}')
  expect(opened.mock.calls).toEqual([['e1']])
})

it.each(['Alt', 'Control', 'Meta'])('an arrow with %s held is left to the browser', async (held) => {
  const { user, items, at } = openList(FOUR)
  items()[1]?.focus()
  await user.keyboard(`{${held}>}{ArrowRight}{End}{/${held}}`)
  expect(at()).toBe(1)
})

it('the open event is the stop until the reader has gone elsewhere', async () => {
  const { user, items, stops } = openList(FOUR, { selected: 'e2' })
  expect(stops()).toEqual([items()[2]])
  expect(items().map((item) => item.getAttribute('aria-current'))).toEqual([null, null, 'true', null])
  items()[2]?.focus()
  await user.keyboard('{ArrowUp}')
  expect(stops()).toEqual([items()[1]])
})

it('a stop that has gone out of view gives way to one that is there', () => {
  const { items, stops, show } = openList(FOUR, { selected: 'e3' })
  show(FOUR.slice(0, 2), 'e3')
  expect(stops()).toEqual([items()[0]])
  show([])
  expect(items()).toEqual([])
})

const [A, B, C] = [sceneEvent('a'), sceneEvent('b'), sceneEvent('c')]

it('the keyboard goes on with what was in a bin that opened', () => {
  const bin = binMark('+together+0', [B, C])
  const { items, at, show } = openList([...FOUR, bin])
  items()[4]?.focus()
  show([eventMark('z'), eventMark('a'), eventMark('b'), eventMark('c')])
  expect(at()).toBe(2)
})

it('and with a smaller bin that holds some of it', () => {
  const { items, at, show } = openList([binMark('+together+0', [A, B, C]), ...FOUR])
  items()[0]?.focus()
  show([...FOUR, binMark('+together+1', [C, sceneEvent('d')])])
  expect(at()).toBe(4)
})

it('an event that went into a bin is followed there', () => {
  const { items, at, show } = openList([...FOUR, eventMark('a')])
  items()[4]?.focus()
  show([...FOUR, binMark('+together+0', [A, B])])
  expect(at()).toBe(4)
})

it('of a bin that was only counted, the keyboard goes on with the same days of its lane', () => {
  const days = (lane: string, first: number, last: number): Mark =>
    binMark(`+${lane}+${first}`, [], { lane, first, last, count: 9, share: 1 })
  const { items, at, show } = openList([
    days('together', 0, 9),
    days('together', 10, 19),
    days('russia', 10, 19),
  ])
  items()[1]?.focus()
  show([
    days('together', 0, 4),
    days('together', 5, 9),
    days('russia', 10, 14),
    days('together', 11, 14),
    days('together', 15, 19),
  ])
  expect(at()).toBe(3)
})

it('where nothing of it is left, the keyboard is at the first mark', () => {
  const { items, at, show } = openList([...FOUR, eventMark('a')])
  items()[4]?.focus()
  show(FOUR)
  expect(at()).toBe(0)
})

it('a list that changes takes no focus from elsewhere', async () => {
  const { user, items, show } = openList([...FOUR, eventMark('a')])
  items()[4]?.focus()
  await user.tab()
  show(FOUR)
  expect(screen.getByText('behind')).toBe(document.activeElement)
})

it.each([
  ['en', 'Events in view', '3 more events, Thursday, 1 January 1970, Together'],
  ['ar', 'الأحداث المعروضة', '3 أحداث أخرى، الخميس، 1 كانون الثاني/يناير 1970، Together'],
  ['ru', 'События на экране', 'Ещё 3 события, четверг, 1 января 1970\u00a0г., Together'],
] as const)('the list and a bin have their name in words: %s', (locale, name, bin) => {
  const { items } = openList([binMark('+together+0', [A, B, C])], { locale })
  expect(screen.getByRole('list').getAttribute('aria-label')).toBe(name)
  expect(items().map(({ textContent }) => textContent)).toEqual([bin])
})

it('says how it is used, to those who hear it', () => {
  openList(FOUR)
  const hint = screen.getByRole('list').getAttribute('aria-describedby') ?? ''
  expect(document.getElementById(hint)?.textContent).toBe(
    'Arrow keys move from event to event, Enter opens, Shift and Enter show only its day.',
  )
})

it('a title is text, whatever it holds', () => {
  const { items } = openList([eventMark('a', { title: HOSTILE })])
  expect(items()[0]?.textContent).toContain(HOSTILE)
  expect(items()[0]?.children).toHaveLength(0)
})

it('Enter opens a mark, Shift and Enter show its days instead', async () => {
  const { user, opened, dayShown } = openList(FOUR)
  await user.tab()
  await user.tab()
  await user.keyboard('{ArrowRight}{Shift>}{Enter}{/Shift}')
  expect([opened.mock.calls, dayShown.mock.calls]).toEqual([[], [['e1']]])
  await user.keyboard('{Enter}')
  expect([opened.mock.calls, dayShown.mock.calls]).toEqual([[['e1']], [['e1']]])
})
