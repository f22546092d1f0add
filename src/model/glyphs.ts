import type { Glyph } from './scene.ts'

/** The sign of each kind of event; the legend says in words what it means. */
export const GLYPH_SIGNS: Readonly<Record<Glyph, string>> = {
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
}
