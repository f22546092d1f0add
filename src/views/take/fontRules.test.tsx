import { afterEach, expect, it } from 'vitest'
import { filesFor, isInRange } from './fontRules.ts'

afterEach(() => {
  document.head.replaceChildren()
})

it.each([
  ['U+0000-00FF, U+0131', 'é', true],
  ['U+0000-00FF, U+0131', 'ı', true],
  ['u+0000-00ff,u+0131', 'ě', false],
  ['U+4??', 'Я', true],
  ['U+4??', 'Ԁ', false],
  ['', '中', true],
])('a range has the letters it names: %s, %s', (range, letter, expected) => {
  expect(isInRange(range, letter.codePointAt(0) ?? 0)).toBe(expected)
})

it('the files are those in which the page draws the letters: the first family that has one', () => {
  const style = document.createElement('style')
  style.textContent = `
    :root { --sans: "Both", 'Latin', Stand-in, sans-serif }
    @font-face { font-family: "Latin"; font-weight: 400; unicode-range: U+0-FF; src: url(latin.woff2) format("woff2") }
    @font-face { font-family: "Latin"; font-weight: 500; unicode-range: U+0-FF; src: url(bold.woff2) }
    @font-face { font-family: "Both"; font-weight: 400; unicode-range: U+41, U+400-4FF; src: url("/fonts/both.woff2") }
    @font-face { font-family: Stand-in; font-weight: 400; src: local("Arial") }
  `
  document.head.append(style)
  const names = (letters: string) =>
    filesFor('--sans', 'plain', letters).map(({ address }) => new URL(address).pathname.split('/').at(-1))
  expect(names('A')).toEqual(['both.woff2'])
  expect(names('aЯ')).toEqual(['latin.woff2', 'both.woff2'])
  expect(names('中')).toEqual([])
})
