import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Card, cardSvg } from './cardSvg.ts'
import { drawingVersion, withOurFonts } from './fonts.ts'

const CACHE = 'node_modules/.cache/demarche/cards'

/** The PNG of an SVG. Throws where the text is no SVG: that is a bug. */
const drawCard = (svg: string): Uint8Array => withOurFonts(svg).render().asPng()

export interface CardCounts {
  readonly drawn: number
  /** Found drawn already by an earlier build, or by this one for the same content. */
  readonly kept: number
}

/**
 * Writes a PNG of 1200 × 630 for every card, by its path below `site`, and draws only those whose content, fonts or
 * drawing program no build before has seen. Some 40 ms for each one drawn, 7 ms for each one kept.
 */
export function writeCards(cards: ReadonlyMap<string, Card>, site: string, cache = CACHE): CardCounts {
  const version = drawingVersion()
  let drawn = 0
  mkdirSync(cache, { recursive: true })
  for (const [path, card] of cards) {
    const svg = cardSvg(card)
    const cached = join(cache, `${createHash('sha256').update(svg).update(version).digest('hex')}.png`)
    if (!existsSync(cached)) {
      // Renamed when whole: a build that is stopped leaves no half card for the next one to keep.
      writeFileSync(`${cached}.part`, drawCard(svg))
      renameSync(`${cached}.part`, cached)
      drawn++
    }
    const file = join(site, path)
    mkdirSync(dirname(file), { recursive: true })
    copyFileSync(cached, file)
  }
  return { drawn, kept: cards.size - drawn }
}
