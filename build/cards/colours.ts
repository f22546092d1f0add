import { readFileSync } from 'node:fs'
import { type Colour, lightColourIn } from '../../src/picture/palette.ts'

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8')

/** A colour of the light theme, read from the site's CSS. */
export const lightColour = (name: Colour): string => lightColourIn(css, name)
