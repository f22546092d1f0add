/** The character drawn for each kind of event; the legend explains them. */
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
} as const

/** The kind of an event as the shape of its mark shows it. `legend.<glyph>` is its message key. */
export type Glyph = keyof typeof GLYPH_SIGNS

export const GLYPHS = Object.keys(GLYPH_SIGNS) as readonly Glyph[]
