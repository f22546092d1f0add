import { quadOf } from '../schema/vocabulary.ts'
import type { Tone } from './scene.ts'

/** The colour for a PLOVER type: its quad, with verbal and material cooperation merged. */
export function toneOf(type: string): Tone {
  const quad = quadOf(type)
  if (quad === null) return 'neutral'
  return quad === 'verbal-conflict' || quad === 'material-conflict' ? quad : 'cooperation'
}
