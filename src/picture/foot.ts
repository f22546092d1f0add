import type { Shape } from './drawing.ts'
import { type Block, NO_BLOCK, paragraph } from './paragraph.ts'
import type { Typesetter } from './style.ts'

export interface FootWords {
  /** The site and the version of its records. */
  readonly version: string
  /** The URL that opens the same view. */
  readonly address: string
}

/** Who made the picture, of which records, and the address that opens the same view. */
export function footOf(
  words: FootWords | null,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  typesetter: Typesetter,
): Block {
  if (!words) return NO_BLOCK
  const { style } = typesetter
  const place = { x, width, size: style.small }
  const version = paragraph(words.version, { ...place, y, face: 'strong', colour: 'ink' }, typesetter)
  const below = y + version.height + 1
  const address = paragraph(
    words.address,
    { ...place, y: below, face: 'plain', colour: 'soft', direction: 'ltr' },
    typesetter,
  )
  const shapes: readonly Shape[] = [...version.shapes, ...address.shapes]
  return { height: version.height + 1 + address.height, shapes }
}
