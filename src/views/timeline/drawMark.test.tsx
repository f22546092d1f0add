import { afterEach, expect, it, vi } from 'vitest'
import { loadSpeech } from '../../i18n/speech.ts'
import type { Mark } from '../../model/layout.ts'
import type { SceneEvent } from '../../model/scene.ts'
import type { When } from '../../schema/published.ts'
import { exactDay } from '../../testing/arbitraries.ts'
import { binMark, eventMark, HOSTILE, sceneEvent } from '../../testing/marks.ts'
import { drawColumn, drawLabel, drawMark } from './drawMark.ts'
import { rulerIn } from './measureLabels.ts'

const english = await loadSpeech('en')
const arabic = await loadSpeech('ar')

afterEach(() => vi.restoreAllMocks())

/** Draws a mark into a new element. */
function drawn(mark: Mark, speech = english): HTMLElement {
  const target = document.createElement('div')
  drawMark(target, mark, speech)
  return target
}
const label = (parts: Partial<SceneEvent>, speech = english) => drawLabel(sceneEvent('call', parts), speech)
const textIn = (element: HTMLElement, selector: string) => element.querySelector(selector)?.textContent

it('a label has the sign of its kind, which never stands alone at the end of a line', () => {
  expect(label({ glyph: 'sanctions', title: 'Sanctions' }).textContent).toBe('■\u00a0Sanctions')
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

it('a bar is as long as its days are known, also under a longer label; one with an open end runs on', () => {
  const known = (mark: Mark) =>
    drawn(mark).querySelector<HTMLElement>('.mark-bar')?.style.getPropertyValue('--known')
  expect(known({ ...eventMark('a', { when: exactDay(0, 1) }), days: 8 })).toBe('25%')
  expect(known(eventMark('a', { when: exactDay(0, 3) }))).toBe('100%')
  const open = eventMark('a', { when: { ...exactDay(0), openEnd: true } })
  expect(known({ ...open, days: 8 })).toBe('100%')
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

it('a bin of a lone event shows its kind and colour', () => {
  const lone = sceneEvent('a', { glyph: 'forces', tone: 'material-conflict' })
  const count = drawn(binMark('a', [lone])).querySelector<HTMLElement>('.mark-count')
  expect(count?.textContent).toBe('▲')
  expect(count?.dataset.tone).toBe('material-conflict')
})

it('an event with parts is no lone one: its bin counts them', () => {
  expect(textIn(drawn(binMark('a', [sceneEvent('a')], { count: 5 })), '.mark-count')).toBe('+5')
})

it('an element that was an event and is a bin now keeps nothing of the event', () => {
  const target = drawn(eventMark('call', { tone: 'cooperation' }))
  expect({ ...target.dataset }).toEqual({ mark: 'call', eventId: 'call', tone: 'cooperation' })
  drawMark(target, binMark('+together+0', [sceneEvent('call'), sceneEvent('b')]), english)
  expect(target.dataset.mark).toBe('+together+0')
  expect(target.dataset.eventId).toBeUndefined()
  expect(target.dataset.eventCount).toBe('2')
  expect(target.className).toBe('mark mark-bin')
  expect(target.querySelector('.mark-title')).toBeNull()
  drawMark(target, eventMark('b'), english)
  expect(target.dataset.eventCount).toBeUndefined()
  expect(textIn(target, '.mark-title')).toBe('Title of b')
})

it('a column is as high as its share, and has its number', () => {
  const target = document.createElement('div')
  const column = (share: number) => binMark('+together+0', [], { count: 20_000, share })
  drawColumn(target, column(0.5), english)
  expect(target.textContent).toBe('20,000')
  expect(target.dataset).toMatchObject({ mark: '+together+0', eventCount: '20000' })
  const half = target.style.backgroundSize
  drawColumn(target, column(1), english)
  expect(half).toContain('0.5')
  expect(target.style.backgroundSize).not.toBe(half)
})

/** Makes the height of each label its text length, and counts the measurements. */
function measured() {
  return vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (
    this: HTMLElement,
  ) {
    return new DOMRect(0, 0, 164, (this.textContent?.length ?? 0) + 0.25)
  })
}

it('a ruler draws each label once, leaves nothing behind and rounds up', () => {
  const drawing = measured()
  const room = document.createElement('div')
  const ruler = rulerIn(room, english, true)
  const call = sceneEvent('call', { title: 'x'.repeat(38) })
  expect(ruler(call, 164)).toBe(41)
  expect(ruler({ ...call }, 164)).toBe(41)
  expect(drawing).toHaveBeenCalledTimes(1)
  expect(room.childElementCount).toBe(0)
  expect(room.className).toBe('is-dense')
  expect(room.style.getPropertyValue('--label')).toBe('164px')
})

it.each<[string, Partial<SceneEvent>, number]>([
  ['another title', { title: 'Longer than before' }, 164],
  ['parts', { parts: 2 }, 164],
  ['one source', { oneSource: true }, 164],
  ['announced', { announced: true }, 164],
  ['another width', {}, 200],
])('what makes a label taller is measured anew: %s', (_, parts, width) => {
  const drawing = measured()
  const ruler = rulerIn(document.createElement('div'), english, false)
  ruler(sceneEvent('call'), 164)
  ruler(sceneEvent('call', parts), width)
  expect(drawing).toHaveBeenCalledTimes(2)
})
