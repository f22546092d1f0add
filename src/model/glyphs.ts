/** The sign of each kind of event; the legend says in words what it means. */
export const GLYPH_SIGNS = {
  talk: '●',
  offer: '○',
  agreement: '◉',
  sanctions: '■',
  expulsion: '◆',
  recall: '◇',
  statement: '❝',
  accusation: '❞',
  demand: '▽',
  refusal: '✕',
  warning: '△',
  forces: '▲',
  other: '▪',
} as const

/** What a mark’s shape says: the kind of event, in a word that the legend has. */
export type Glyph = keyof typeof GLYPH_SIGNS

export const GLYPHS = Object.keys(GLYPH_SIGNS) as readonly Glyph[]
