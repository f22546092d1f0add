import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
const THEMES = ['light', 'dark'] as const
type Theme = (typeof THEMES)[number]

/** The colour of a token in a theme, as six hexadecimal digits. */
function colourOf(token: string, theme: Theme): string {
  const value = new RegExp(`--${token}: ([^;]+);`).exec(css)?.[1] ?? ''
  const other = /^var\(--([a-z-]+)\)$/.exec(value)?.[1]
  if (other !== undefined) return colourOf(other, theme)
  const colour = /^light-dark\(#([0-9a-f]{6}), #([0-9a-f]{6})\)$/.exec(value)?.[THEMES.indexOf(theme) + 1]
  if (colour === undefined) throw new Error(`tokens.css has no colour --${token}`)
  return colour
}

/** The relative luminance of WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function ratio(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

const GROUNDS = ['paper', 'sheet', 'wash'] as const
const TEXTS = [
  ...['ink', 'soft', 'accent', 'cooperation', 'verbal-conflict', 'material-conflict', 'neutral'].flatMap(
    (text) => GROUNDS.map((ground) => [text, ground] as const),
  ),
  ['on-accent', 'accent'],
] as const

describe.each(THEMES)('colours, %s', (theme) => {
  const contrast = (one: string, other: string) => ratio(colourOf(one, theme), colourOf(other, theme))

  it.each(TEXTS)('text can be read: %s on %s', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(GROUNDS)('bars and the edges of controls can be seen on %s', (ground) => {
    expect(contrast('bar', ground)).toBeGreaterThanOrEqual(3)
  })

  it('the open mark has a ground of its own', () => {
    expect(contrast('wash', 'sheet')).toBeGreaterThanOrEqual(1.15)
  })
})

it('the ratios are those of WCAG', () => {
  expect(ratio('000000', 'ffffff')).toBeCloseTo(21)
  expect(ratio('777777', 'ffffff')).toBeCloseTo(4.48, 2)
})
