import { expect, it } from 'vitest'
import { fit } from './fit.ts'
import { inkOf } from './measure.ts'

const room = { face: 'title', locale: 'en', width: 400, lines: () => 2, sizes: [60, 40] } as const

it('sets text in the largest size that holds all of it', () => {
  expect(fit('Talks', room)).toEqual({ lines: ['Talks'], size: 60 })
  expect(fit('Two envoys meet in May', room)).toEqual({ lines: ['Two envoys', 'meet in May'], size: 60 })
  expect(fit('Two envoys of both states meet', room).size).toBe(40)
})

it('truncates at the smallest size, with an ellipsis', () => {
  const { lines, size } = fit('One two three four five six seven eight nine ten eleven twelve', room)
  expect(size).toBe(40)
  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatch(/^One two/)
  expect(lines[1]).toMatch(/\S…$/)
})

it.each([
  ['en', 'Donaudampfschifffahrtsgesellschaft'],
  ['ar', 'فأسقيناكموهافأسقيناكموهافأسقيناكموها'],
  ['ru', 'Человеконенавистничествующийся'],
] as const)('cuts a single endless word of %s within the width', (locale, word) => {
  const { lines } = fit(word, { ...room, locale })
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/^.{5,}…$/)
  expect(inkOf(lines[0] ?? '', 'title', locale).width * 40).toBeLessThanOrEqual(400)
})

it('keeps a preposition with its word and a dash off the start of a line', () => {
  const lines = (text: string) => fit(text, { ...room, locale: 'ru', lines: () => 3 }).lines
  for (const line of lines('Шойгу объявляет о переброске к границам'))
    expect(line).not.toMatch(/[ \u00A0][ок]$/)
  for (const line of lines('Хроника за январь — июнь')) expect(line).not.toMatch(/^—/)
})

it('returns no lines for an empty text', () => {
  expect(fit('', room).lines).toEqual([])
})
