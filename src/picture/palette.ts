import type { Tone } from '../model/scene.ts'

export type Colour = 'paper' | 'sheet' | 'ink' | 'soft' | 'line' | 'bar' | 'wash' | 'accent' | Tone

/**
 * A colour of the light theme, read from the text of `src/styles/tokens.css`. Pictures appear where our themes do not
 * apply. Throws if the text has no such colour.
 */
export function lightColourIn(css: string, name: Colour): string {
  const value = new RegExp(`--${name}: (?:light-dark\\((#[0-9a-f]{6}),|var\\(--(soft)\\))`).exec(css)
  if (value?.[2] === 'soft') return lightColourIn(css, 'soft')
  if (value?.[1] === undefined) throw new Error(`tokens.css has no colour --${name} that can be read here`)
  return value[1]
}
