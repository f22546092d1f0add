import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { loadSpeech } from '../../i18n/speech.ts'
import type { Move } from '../../model/moves.ts'
import { SpeechProvider } from '../context/speech.ts'
import { BoardControls } from './BoardControls.tsx'

it.each([
  ['en', ['←Earlier', '→Later', '+Zoom in', '−Zoom out', 'All']],
  ['ar', ['→أقدم', '←أحدث', '+تكبير', '−تصغير', 'كل الفترة']],
  ['ru', ['←Раньше', '→Позже', '+Приблизить', '−Отдалить', 'Всё']],
] as const)('a button for each move, its arrow along the axis of its language: %s', async (locale, words) => {
  const moves: Move[] = []
  render(
    <SpeechProvider value={await loadSpeech(locale)}>
      <BoardControls onMove={(move) => moves.push(move)} />
    </SpeechProvider>,
  )
  const buttons = screen.getAllByRole('button')
  expect(buttons.map(({ textContent }) => textContent)).toEqual(words)
  // The arrows are decorative: screen readers read the word.
  for (const button of buttons)
    expect(button.querySelector('[aria-hidden="true"]')?.nextSibling?.textContent).toMatch(/^\p{L}/u)
  for (const button of buttons) await userEvent.click(button)
  expect(moves).toEqual(['earlier', 'later', 'closer', 'wider', 'all'])
  expect(screen.getByRole('group').querySelector('legend')?.textContent).not.toBe('')
})
