import { expect, test } from 'vitest'
import { BREAKPOINT } from '../src/styles/breakpoint.ts'
import { filesWith } from './sourceFiles.ts'

const sheets = new Map(
  [...filesWith(/\.css$/, ['src'])].map(([file, css]) => [file, css.replace(/\/\*[\s\S]*?\*\//g, '')]),
)

/** "file: declaration" of each declaration of these properties with a value that is not allowed. */
const strays = (properties: string, allowed: RegExp): readonly string[] =>
  [...sheets].flatMap(([file, css]) =>
    [...css.matchAll(new RegExp(`[{;\\s](${properties}): ([^;{}]+);`, 'g'))]
      .filter(([, , value = '']) => !allowed.test(value))
      .map(([, property, value]) => `${file}: ${property}: ${value}`),
  )

/** A list of values, each of them one of these. */
const listOf = (values: string) => new RegExp(`^(?:(?:${values})(?: |$))+$`)

test('type has one scale', () => {
  expect(strays('font-size', /^var\(--text-\w+\)$/)).toEqual([])
  expect(strays('font', /^inherit$|^\d00 var\(--text-\w+\) \/ /)).toEqual([])
})

test('space has one scale, beside hairlines', () => {
  const step = 'var\\(--(?:space-\\d|page-margin|tabs-height|lanes)\\)'
  const values = listOf(`-?0|-?1px|auto|${step}|calc\\(-1 \\* ${step}\\)`)
  expect(
    strays('(?:row-|column-)?gap|(?:padding|margin)(?:-[a-z-]+)?', values).filter(
      (stray) => !stray.includes('margin: 18mm 16mm'), // the edge of a sheet of paper
    ),
  ).toEqual([])
})

test('what lies over what has names', () => {
  expect(strays('z-index', /^var\(--z-\w+\)$/)).toEqual([])
})

test('a page changes at one width, the same for styles and scripts', () => {
  const widths = [...sheets].flatMap(([file, css]) =>
    [...css.matchAll(/@(?:custom-)?media[^{;]*\bwidth\b[^{;]*/g)].map(([query]) => `${file}: ${query}`),
  )
  expect(widths).toEqual([
    `src/styles/preamble.css: @custom-media --narrow (width < ${BREAKPOINT}px)`,
    `src/styles/preamble.css: @custom-media --wide (width >= ${BREAKPOINT}px)`,
  ])
})

test('every sheet says the order of layers first, for any may be the first of a page, and has its rules in one', () => {
  const form = /^@import "\.[./a-z]*\/preamble\.css";\s*@layer \w+ \{\n(?:(?: {2}.*)?\n)*\}\s*$/
  const outside = [...sheets].filter(([, css]) => !form.test(css.replace(/^\s*\n/gm, '')))
  expect(outside.map(([file]) => file)).toEqual(['src/styles/fontFallbacks.css', 'src/styles/preamble.css'])
})
