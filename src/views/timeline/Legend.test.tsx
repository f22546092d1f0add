import { cleanup, fireEvent } from '@testing-library/react'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { GLYPH_SIGNS, GLYPHS } from '../../model/glyphs.ts'
import type { SceneEvent } from '../../model/scene.ts'
import type { DayRange } from '../../model/window.ts'
import { EVERYTHING, type Query } from '../../query/query.ts'
import type { Locale } from '../../schema/vocabulary.ts'
import { addressStore } from '../../state/addressStore.ts'
import { corpusOf, eventOf, exactDay } from '../../testing/arbitraries.ts'
import { sceneEvent } from '../../testing/marks.ts'
import { renderPart } from '../../testing/renderPart.tsx'
import { speeches } from '../../testing/speeches.ts'
import { Legend } from './Legend.tsx'

const WINDOW: DayRange = { from: 0, to: 9 }
const LANE = { id: 'together', title: 'Together', count: 1 }

const CORPUS = corpusOf(
  ['consult/phone', 'consult/visit', 'sanction/expel', 'agree'].map((type) => eventOf(type, { type })),
)

interface Options {
  readonly locale?: Locale
  readonly lanes?: number
  readonly query?: Partial<Query>
}

async function legendOf(
  events: readonly SceneEvent[],
  { locale = 'en', lanes = 1, query = {} }: Options = {},
) {
  const scene = { lanes: Array(lanes).fill(LANE), events, bins: [] }
  const legend = <Legend scene={scene} window={WINDOW} />
  const container = await renderPart(locale, legend, { query: { ...EVERYTHING, ...query } }, CORPUS)
  const shown = container.querySelector('details.legend') as HTMLDetailsElement
  const lines = () => [...shown.querySelectorAll('li')].map(({ textContent }) => textContent?.trim())
  const buttons = () => [...shown.querySelectorAll('button')]
  return { legend: shown, lines: lines(), buttons }
}

const ALWAYS = [
  'cooperation',
  'conflict in words',
  'conflict in deeds',
  '(colours: a judgement of the compilers, not of the sources)',
]

it('says what is in view, kind by kind, and nothing of what is not', async () => {
  const { lines } = await legendOf([
    sceneEvent('a', { glyph: 'talk' }),
    sceneEvent('b', { glyph: 'sanctions', when: exactDay(9) }),
    sceneEvent('c', { glyph: 'talk', when: exactDay(3) }),
    sceneEvent('d', { glyph: 'forces', when: exactDay(10), oneSource: true, announced: true }),
  ])
  expect(lines).toEqual(['● talks', '■ sanctions and restrictions', ...ALWAYS])
})

it.each([
  [{ oneSource: true }, '1 one source'],
  [{ announced: true }, '◷ not yet in force'],
  [{ lowConfidence: true }, 'uncertain coding'],
] as const)('a sign of doubt is explained where it is seen: %o', async (parts, words) => {
  const { lines } = await legendOf([sceneEvent('a'), sceneEvent('b', parts)])
  expect(lines).toEqual(['● talks', words, ...ALWAYS])
})

it('every kind in view has its line, whatever is in view', async () => {
  const event = fc.record({ glyph: fc.constantFrom(...GLYPHS), first: fc.integer({ min: -5, max: 15 }) })
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 8 }), async (drafts) => {
      const events = drafts.map(({ glyph, first }, at) =>
        sceneEvent(`e${at}`, { glyph, when: exactDay(first) }),
      )
      const { lines } = await legendOf(events)
      for (const glyph of GLYPHS) {
        const isSeen = drafts.some((draft) => draft.glyph === glyph && draft.first >= 0 && draft.first <= 9)
        const said = lines.filter(
          (line) => line === `${GLYPH_SIGNS[glyph]} ${speeches.en.say(`kind.${glyph}`)}`,
        )
        expect(said).toHaveLength(isSeen ? 1 : 0)
      }
      cleanup()
    }),
    { numRuns: 40 },
  )
})

it('a kind is a button that filters by it, and keeps those that can be added', async () => {
  const pressed = (buttons: readonly HTMLButtonElement[]) =>
    buttons.map((button) => [button.textContent, button.getAttribute('aria-pressed')])
  const { buttons } = await legendOf([
    sceneEvent('a', { glyph: 'talk' }),
    sceneEvent('b', { glyph: 'expulsion' }),
  ])
  expect(pressed(buttons())).toEqual([
    ['● talks', 'false'],
    ['◆ expulsion of diplomats', 'false'],
  ])
  const asked = () => addressStore.getState().query.types
  fireEvent.click(buttons()[0] as HTMLElement)
  expect(asked()).toEqual(['consult'])
  expect(pressed(buttons())).toEqual([
    ['● talks', 'true'],
    ['○ offer or agreement', 'false'],
    ['◆ expulsion of diplomats', 'false'],
  ])
  fireEvent.click(buttons()[2] as HTMLElement)
  expect(asked()).toEqual(['consult', 'sanction/expel'])
  fireEvent.click(buttons()[0] as HTMLElement)
  expect(asked()).toEqual(['sanction/expel'])
})

it('a kind that is chosen can be left, though nothing of it is in view', async () => {
  const { buttons } = await legendOf([], { query: { types: ['agree'], words: 'nothing has this' } })
  expect(buttons().map(({ textContent }) => textContent)).toEqual(['○ offer or agreement'])
})

it('is open where there is room, and closed where many lanes need it', async () => {
  expect((await legendOf([sceneEvent('a')], { lanes: 5 })).legend.open).toBe(true)
  cleanup()
  expect((await legendOf([sceneEvent('a')], { lanes: 6 })).legend.open).toBe(false)
})

it.each([
  ['en', 'Legend', '● talks'],
  ['ar', 'دليل الرموز', '● محادثات'],
  ['ru', 'Обозначения', '● переговоры'],
] as const)('speaks the language of the page; its signs are seen only: %s', async (locale, name, talks) => {
  const { legend, lines } = await legendOf([sceneEvent('a')], { locale })
  expect(legend.querySelector('summary')?.textContent).toBe(name)
  expect(lines[0]).toBe(talks)
  expect(legend.querySelector('li [aria-hidden="true"]')?.textContent).toBe('●')
})
