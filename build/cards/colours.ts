import { readFileSync } from 'node:fs'
import type { Tone } from '../../src/model/scene.ts'

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8')

/** A colour of the light theme, from the site's CSS. Cards appear on other sites, where our themes do not apply. */
export function lightColour(name: 'paper' | 'ink' | 'soft' | 'line' | 'accent' | Tone): string {
  const value = new RegExp(`--${name}: (?:light-dark\\((#[0-9a-f]{6}),|var\\(--(soft)\\))`).exec(css)
  if (value?.[2] === 'soft') return lightColour('soft')
  if (value?.[1] === undefined) throw new Error(`tokens.css has no colour --${name} that can be read here`)
  return value[1]
}
