import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { isColumn, type Mark } from '../../model/layout.ts'
import type { SceneEvent } from '../../model/scene.ts'
import type { When } from '../../schema/published.ts'
import { exactDay } from '../../testing/arbitraries.ts'
import { binMark, eventMark, HOSTILE, sceneEvent } from '../../testing/marks.ts'
import { speeches } from '../../testing/speeches.ts'
import { MarkBox } from './Mark.tsx'
import { sharesOf } from './scale.ts'

const english = speeches.en
const arabic = speeches.ar

afterEach(cleanup)

/** Renders a mark and returns its element. */
function drawn(mark: Mark, speech = english): HTMLElement {
  const scale = sharesOf({ from: 0, to: 10 })
  const { container } = render(
    <MarkBox
      mark={mark}
      scale={scale}
      speech={speech}
      isSelected={false}
      isRinged={false}
      hrefOf={({ id }) => `events/${id}/`}
    />,
  )
  return container.firstElementChild as HTMLElement
}
const label = (parts: Partial<SceneEvent>, speech = english) => drawn(eventMark('call', parts), speech)
const textIn = (element: HTMLElement, selector: string) => element.querySelector(selector)?.textContent

it('only bins of a histogram are columns', () => {
  const column = binMark('b', [], { share: 1 })
  expect([eventMark('a'), binMark('b', [sceneEvent('b')]), column].map(isColumn)).toEqual([
    false,
    false,
    true,
  ])
})

it('the mark of one event is a link to it without a tab stop, other marks are none', () => {
  const lone = binMark('a', [sceneEvent('a')])
  for (const mark of [eventMark('a'), lone].map((each) => drawn(each))) {
    expect(mark.getAttribute('href')).toBe('events/a/')
    expect(mark.tabIndex).toBe(-1)
  }
  const several = binMark('+together+0', [sceneEvent('a'), sceneEvent('b')])
  const column = binMark('+together+0', [], { count: 1, share: 1 })
  for (const mark of [several, column]) expect(drawn(mark).matches('div:not([href], [tabindex])')).toBe(true)
})

it('a label has the sign of its kind before its title', () => {
  expect(label({ glyph: 'sanctions', title: 'Sanctions' }).textContent).toBe('■Sanctions')
})

it('a title is text, whatever it holds, and runs in the direction of its own script', () => {
  const made = label({ title: HOSTILE })
  const title = made.querySelector<HTMLElement>('.mark-title')
  expect(title?.textContent).toBe(HOSTILE)
  expect(title?.children).toHaveLength(0)
  expect(title?.dir).toBe('auto')
  expect(made.querySelectorAll('img, b, script')).toHaveLength(0)
})

it.each([
  [{}, []],
  [{ oneSource: true }, ['1']],
  [{ announced: true }, ['◷']],
  [{ oneSource: true, announced: true }, ['1', '◷']],
] as const)('signs of doubt stand behind the title: %o', (parts, signs) => {
  const found = [...label(parts).querySelectorAll('.mark-sign')].map(({ textContent }) => textContent)
  expect(found).toEqual(signs)
})

it('what is drawn inside an event is said in words, where there is something', () => {
  expect(textIn(label({ parts: 4 }), '.mark-parts')).toBe('+ 4 statements')
  expect(textIn(label({ parts: 4 }, arabic), '.mark-parts')).toBe('+ 4 تصريحات')
  expect(textIn(label({ parts: 0 }), '.mark-parts')).toBeUndefined()
})

const JUNE: When = { ...exactDay(0, 29), precision: 'month', interval: false }

/** The classes of a bar that mark uncertainty. */
const doubtOf = (mark: HTMLElement) =>
  [...(mark.querySelector('.mark-bar')?.classList ?? [])].filter((name) => name.startsWith('is-'))

it.each<[string, Partial<SceneEvent>, readonly string[]]>([
  ['an exact day', {}, []],
  ['several exact days', { when: exactDay(0, 5) }, []],
  ['some day of a month', { when: JUNE }, ['is-hatched']],
  ['from one month to another', { when: { ...JUNE, interval: true } }, []],
  ['a coding that is not sure', { lowConfidence: true }, ['is-hatched']],
  ['about a day', { when: { ...exactDay(0), approximate: true } }, ['is-about']],
  ['a doubtful day', { when: { ...exactDay(0), uncertain: true } }, ['is-about']],
  ['since nobody knows when', { when: { ...exactDay(0), openStart: true } }, ['is-open-start']],
  ['until nobody knows when', { when: { ...exactDay(0), openEnd: true } }, ['is-open-end']],
  [
    'all at once',
    { when: { ...JUNE, approximate: true, openStart: true, openEnd: true }, lowConfidence: true },
    ['is-hatched', 'is-about', 'is-open-start', 'is-open-end'],
  ],
])('a bar shows how sure its date is: %s', (_, parts, doubt) => {
  expect(doubtOf(drawn(eventMark('call', parts)))).toEqual(doubt)
})

it('a bar is as long as its days are known, also under a longer label', () => {
  const known = (mark: Mark) => drawn(mark).style.getPropertyValue('--known')
  expect(known({ ...eventMark('a', { when: exactDay(0, 1) }), days: 8 })).toBe('25%')
  expect(known(eventMark('a', { when: exactDay(0, 3) }))).toBe('100%')
})

it('a label before its bar is at the end, and so is its glyph', () => {
  const { style } = drawn({ ...eventMark('a', { when: exactDay(7) }), start: 4, days: 4, side: 'before' })
  expect(style.getPropertyValue('--lead')).toBe('75%')
  expect(style.getPropertyValue('--fit')).toBe('fit-content')
  expect(style.getPropertyValue('--glyph-side')).toBe('var(--onward)')
  const { style: after } = drawn(eventMark('a'))
  for (const property of ['--fit', '--glyph-side']) expect(after.getPropertyValue(property)).toBe('')
})

it('a title that is cut has its lines, and all of them where the keyboard is', () => {
  const cut: Mark = { ...eventMark('a'), lines: 2 }
  expect(drawn(cut).style.getPropertyValue('--lines')).toBe('2')
  expect(drawn(eventMark('a')).style.getPropertyValue('--lines')).toBe('')
})

it('a bin says how many it holds, in its language, and the plus stands before the number', () => {
  const bin = binMark('+together+0', [sceneEvent('a'), sceneEvent('b')], { count: 1234 })
  for (const [speech, words] of [
    [english, '+1,234'],
    [arabic, '+1,234'],
  ] as const) {
    const count = drawn(bin, speech).querySelector<HTMLElement>('.mark-count')
    expect(count?.textContent).toBe(words)
    expect(count?.dir).toBe('ltr')
    expect(count?.dataset.tone).toBeUndefined()
  }
})

it('a bin of a lone event shows its kind, colour and title, and counts its parts', () => {
  const lone = sceneEvent('a', { glyph: 'forces', tone: 'material-conflict' })
  const mark = drawn(binMark('a', [lone], { count: 5 }))
  expect(textIn(mark, '.mark-count')).toBe('▲ Title of a')
  expect(mark.querySelector<HTMLElement>('[data-tone]')?.dataset.tone).toBe('material-conflict')
  expect(mark.dataset.eventCount).toBe('5')
})

it('a column is as high as its share, and has its number', () => {
  const column = (share: number) => drawn(binMark('+together+0', [], { count: 20_000, share }))
  const half = column(0.5)
  expect(half.textContent).toBe('20,000')
  expect(half.dataset).toMatchObject({ mark: '+together+0', eventCount: '20000' })
  expect(half.style.backgroundSize).toContain('0.5')
  expect(column(1).style.backgroundSize).not.toBe(half.style.backgroundSize)
})

it('a mark is where its days are among those of the drawing', () => {
  const mark = drawn({ ...eventMark('a', { when: exactDay(2, 3) }), days: 5, top: 7 })
  expect(mark.style.insetInlineStart).toBe('20%')
  expect(mark.style.inlineSize).toBe('50%')
  expect(mark.style.getPropertyValue('--top')).toBe('7')
})
