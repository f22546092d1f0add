import type { Kind } from '../schema/kinds.ts'

/** The character drawn for each kind of event, in the order of the legend and the filter. `kind.<kind>` is its name. */
export const GLYPH_SIGNS = {
  talk: '●',
  offer: '○',
  agreement: '◉',
  sanctions: '■',
  expulsion: '◆',
  recall: '◇',
  statement: '❝',
  accusation: '❢',
  demand: '▽',
  refusal: '✕',
  warning: '△',
  forces: '▲',
  other: '▪',
} as const satisfies Readonly<Record<Kind, string>>

export const GLYPHS = Object.keys(GLYPH_SIGNS) as readonly Kind[]
