import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { EVERYTHING } from '../../query/query.ts'
import type { Locale } from '../../schema/vocabulary.ts'
import { addressStore } from '../../state/addressStore.ts'
import { corpusOf, eventOf, exactDay } from '../../testing/arbitraries.ts'
import { closePage } from '../../testing/openPage.tsx'
import { renderPart } from '../../testing/renderPart.tsx'
import { BoardControls } from './BoardControls.tsx'
import { StepButton } from './StepButton.tsx'

beforeEach(() => window.happyDOM.setViewport({ width: 1280, height: 800 }))
afterEach(closePage)

/** Two events on day 20, and one on each of the days 0, 100 and 400; the last is of another topic. */
const CORPUS = corpusOf([
  eventOf('a', { when: exactDay(0), topics: ['summit'] }),
  eventOf('b', { when: exactDay(20), topics: ['summit'] }),
  eventOf('c', { when: exactDay(20), topics: ['summit'] }),
  eventOf('d', { when: exactDay(100), topics: ['summit'] }),
  eventOf('e', { when: exactDay(400), topics: ['ukraine'] }),
])
const SUMMIT = { ...EVERYTHING, topics: ['summit'] }

const daysNow = () => {
  const { from, to } = addressStore.getState()
  return [from, to]
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

const open = (window: { from: number; to: number }, query = EVERYTHING, locale: Locale = 'en') =>
  renderPart(
    locale,
    <>
      <StepButton side="earlier" window={window} />
      <BoardControls window={window} />
      <StepButton side="later" window={window} />
    </>,
    { query },
    CORPUS,
  )

it.each([
  ['en', ['← 3 earlier', '+Zoom in', '−Zoom out', 'All', 'Busiest day', '1 later →']],
  ['ar', ['→ 3 أقدم', '+تكبير', '−تصغير', 'كل الفترة', 'أحفل الأيام', '1 أحدث ←']],
  ['ru', ['← 3 раньше', '+Приблизить', '−Отдалить', 'Всё', 'Пик событий', '1 позже →']],
] as const)('a button for each move, its arrow along the axis of its language: %s', async (locale, words) => {
  await open({ from: 50, to: 399 }, EVERYTHING, locale)
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(words)
})

it('a narrow screen shows the number, and its name is the same', async () => {
  window.happyDOM.setViewport({ width: 360, height: 740 })
  await open({ from: 50, to: 399 })
  const earlier = screen.getByRole('button', { name: '3 earlier' })
  expect(earlier.querySelector('.unseen')?.textContent).toBe('3 earlier')
  expect([...earlier.querySelectorAll('[aria-hidden]')].map(({ textContent }) => textContent)).toEqual([
    '←',
    '3',
  ])
})

it('steps lead to the nearest events on their side, and end with the last of them', async () => {
  await open({ from: 30, to: 39 }, SUMMIT)
  await press('3 earlier')
  expect(daysNow()).toEqual([12, 21])
  await press('1 later')
  expect(daysNow()).toEqual([92, 101])
})

it('says that there is nothing more on a side, and does nothing there', async () => {
  await open({ from: 100, to: 109 }, SUMMIT)
  const later = screen.getByRole('button', { name: 'Later' })
  expect(later.getAttribute('aria-disabled')).toBe('true')
  await userEvent.click(later)
  expect(daysNow()).toEqual([null, null])
})

it('“All” shows the events that match, not those of the whole corpus', async () => {
  await open({ from: 30, to: 39 }, SUMMIT)
  await press('All')
  expect(daysNow()).toEqual([-3, 103])
})

it('“Busiest day” shows the day with the most events that match', async () => {
  await open({ from: 300, to: 500 }, SUMMIT)
  await press('Busiest day')
  expect(daysNow()).toEqual([20, 20])
})
