import { expect, test } from 'vitest'
import { BREAKPOINT } from '../src/styles/breakpoint.ts'
import { filesWith } from './sourceFiles.ts'

const sheets = new Map(
  [...filesWith(/\.css$/, ['src'])].map(([file, css]) => [file, css.replace(/\/\*[\s\S]*?\*\//g, '')]),
)

/** `file: declaration` for each declaration of these properties with a value that is not allowed. */
const strays = (properties: string, allowed: RegExp): readonly string[] =>
  [...sheets].flatMap(([file, css]) =>
    [...css.matchAll(new RegExp(`[{;\\s](${properties}): ([^;{}]+);`, 'g'))]
      .filter(([, , value = '']) => !allowed.test(value))
      .map(([, property, value]) => `${file}: ${property}: ${value}`),
  )

/** Matches a list of these values. */
const listOf = (values: string) => new RegExp(`^(?:(?:${values})(?: |$))+$`)

test('font sizes are tokens', () => {
  expect(strays('font-size', /^var\(--text-\w+\)$/)).toEqual([])
  // The number of a printed page is outside of the page's tokens.
  expect(strays('font', /^inherit$|^\d00 var\(--text-\w+\) \/ |^9pt sans-serif$/)).toEqual([])
})

test('spacing is a token, or at most 1 px', () => {
  const step = 'var\\(--(?:space-\\d|page-margin|tabs-height|lanes)\\)'
  const values = listOf(`-?0|-?1px|auto|${step}|calc\\(-1 \\* ${step}\\)`)
  expect(
    strays('(?:row-|column-)?gap|(?:padding|margin)(?:-[a-z-]+)?', values).filter(
      (stray) => !stray.includes('margin: 18mm 16mm'), // of a printed page
    ),
  ).toEqual([])
})

test('z-index values are tokens', () => {
  expect(strays('z-index', /^var\(--z-\w+\)$/)).toEqual([])
})

test('a page changes at one width, the same for styles and scripts', () => {
  const widths = [...sheets].flatMap(([file, css]) =>
    [...css.matchAll(/@(?:custom-)?media[^{;]*\bwidth\b[^{;]*/g)].map(([query]) => `${file}: ${query}`),
  )
  expect(widths).toEqual([
    `src/styles/preamble.css: @custom-media --narrow (width < ${BREAKPOINT})`,
    `src/styles/preamble.css: @custom-media --wide (width >= ${BREAKPOINT})`,
  ])
})

test('every sheet declares the order of layers first, and has its rules in one layer', () => {
  const order = /@layer [\w, ]+;/.exec(sheets.get('src/styles/preamble.css') ?? '')?.[0]
  for (const linked of ['print', 'forcedColors'])
    expect(sheets.get(`src/styles/${linked}.css`)).toContain(order)
  const form = /^@import "\.[./a-z]*\/preamble\.css";\s*@layer \w+ \{\n(?:(?: {2}.*)?\n)*\}\s*$/
  const outside = [...sheets].filter(([, css]) => !form.test(css.replace(/^\s*\n/gm, '')))
  expect(outside.map(([file]) => file)).toEqual([
    'src/styles/fontFallbacks.css',
    'src/styles/forcedColors.css',
    'src/styles/later.css',
    'src/styles/preamble.css',
    'src/styles/print.css',
  ])
})
