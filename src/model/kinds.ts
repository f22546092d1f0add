import { type Category, categoryOf, quadOf } from '../schema/vocabulary.ts'
import type { Glyph } from './glyphs.ts'
import type { Tone } from './scene.ts'

const GLYPH_OF: Readonly<Record<Category, Glyph>> = {
  consult: 'talk',
  agree: 'offer',
  concede: 'offer',
  support: 'agreement',
  cooperate: 'agreement',
  aid: 'agreement',
  retreat: 'agreement',
  statement: 'statement',
  accuse: 'accusation',
  request: 'demand',
  reject: 'refusal',
  threaten: 'warning',
  sanction: 'sanctions',
  mobilize: 'forces',
  assault: 'forces',
  coerce: 'other',
  protest: 'other',
}

const GLYPH_OF_TYPE: Readonly<Record<string, Glyph>> = {
  'sanction/expel': 'expulsion',
  'sanction/withdraw': 'recall',
}

/** The shape for a PLOVER type. Types with the same common word share one: agree and concede are both "offer". */
export const glyphOf = (type: string): Glyph => {
  const category = categoryOf(type)
  return GLYPH_OF_TYPE[type] ?? (category === null ? 'other' : GLYPH_OF[category])
}

/** The colour for a PLOVER type: its quad, with verbal and material cooperation merged. */
export function toneOf(type: string): Tone {
  const quad = quadOf(type)
  if (quad === null) return 'neutral'
  return quad === 'verbal-conflict' || quad === 'material-conflict' ? quad : 'cooperation'
}
