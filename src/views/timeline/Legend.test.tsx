import { cleanup, render } from '@testing-library/react'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { GLYPH_SIGNS, GLYPHS } from '../../model/glyphs.ts'
import type { SceneEvent } from '../../model/scene.ts'
import type { DayRange } from '../../model/window.ts'
import type { Locale } from '../../schema/vocabulary.ts'
import { exactDay } from '../../testing/arbitraries.ts'
import { sceneEvent } from '../../testing/marks.ts'
import { speeches } from '../../testing/speeches.ts'
import { SpeechProvider } from '../context/speech.ts'
import { Legend } from './Legend.tsx'

const WINDOW: DayRange = { from: 0, to: 9 }
const LANE = { id: 'together', title: 'Together', count: 1 }

function legendOf(events: readonly SceneEvent[], { locale = 'en' as Locale, lanes = 1 } = {}) {
  const scene = { lanes: Array(lanes).fill(LANE), events, bins: [] }
  render(
    <SpeechProvider value={speeches[locale]}>
      <Legend scene={scene} window={WINDOW} />
    </SpeechProvider>,
  )
  const legend = document.querySelector('details.legend') as HTMLDetailsElement
  return { legend, lines: [...legend.querySelectorAll('li')].map(({ textContent }) => textContent?.trim()) }
}

const ALWAYS = ['cooperation', 'conflict in words', 'conflict in deeds', '(colours follow the coding)']

it('says what is in view, kind by kind, and nothing of what is not', () => {
  const { lines } = legendOf([
    sceneEvent('a', { glyph: 'talk' }),
    sceneEvent('b', { glyph: 'sanctions', when: exactDay(9) }),
    sceneEvent('c', { glyph: 'talk', when: exactDay(3) }),
    sceneEvent('d', { glyph: 'forces', when: exactDay(10), oneSource: true, announced: true }),
  ])
  expect(lines).toEqual(['● talks', '■ sanctions', ...ALWAYS])
})

it.each([
  [{ oneSource: true }, '1 one source'],
  [{ announced: true }, '◷ not yet in force'],
  [{ lowConfidence: true }, 'uncertain coding'],
] as const)('a sign of doubt is explained where it is seen: %o', (parts, words) => {
  const { lines } = legendOf([sceneEvent('a'), sceneEvent('b', parts)])
  expect(lines).toEqual(['● talks', words, ...ALWAYS])
})

it('every kind in view has its line, whatever is in view', () => {
  const event = fc.record({ glyph: fc.constantFrom(...GLYPHS), first: fc.integer({ min: -5, max: 15 }) })
  fc.assert(
    fc.property(fc.array(event, { maxLength: 8 }), (drafts) => {
      const events = drafts.map(({ glyph, first }, at) =>
        sceneEvent(`e${at}`, { glyph, when: exactDay(first) }),
      )
      const { lines } = legendOf(events)
      for (const glyph of GLYPHS) {
        const isSeen = drafts.some((draft) => draft.glyph === glyph && draft.first >= 0 && draft.first <= 9)
        const said = lines.filter(
          (line) => line === `${GLYPH_SIGNS[glyph]} ${speeches.en.say(`legend.${glyph}`)}`,
        )
        expect(said).toHaveLength(isSeen ? 1 : 0)
      }
      cleanup()
    }),
    { numRuns: 40 },
  )
})

it('is open where there is room, and closed where many lanes need it', () => {
  expect(legendOf([sceneEvent('a')], { lanes: 5 }).legend.open).toBe(true)
  cleanup()
  expect(legendOf([sceneEvent('a')], { lanes: 6 }).legend.open).toBe(false)
})

it.each([
  ['en', 'Legend', '● talks'],
  ['ar', 'دليل الرموز', '● محادثات'],
  ['ru', 'Обозначения', '● переговоры'],
] as const)('speaks the language of the page; its signs are seen only: %s', (locale, name, talks) => {
  const { legend, lines } = legendOf([sceneEvent('a')], { locale })
  expect(legend.querySelector('summary')?.textContent).toBe(name)
  expect(lines[0]).toBe(talks)
  expect(legend.querySelector('li [aria-hidden="true"]')?.textContent).toBe('●')
})
