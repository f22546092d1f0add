import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { drawingVersion, withOurFonts } from './fonts.ts'

const CACHE = 'node_modules/.cache/demarche/cards'

/** Renders an SVG to PNG. Throws if it is invalid: that is a bug. */
const drawCard = (svg: string): Uint8Array => withOurFonts(svg).render().asPng()

export interface CardCounts {
  readonly drawn: number
  /** Cards found in the cache. */
  readonly kept: number
}

/**
 * Writes a PNG (1200 × 630 px) for every SVG to its path below `site`. Renders only cards that are not in the cache,
 * keyed by content, fonts and renderer: about 40 ms for a rendered card, 7 ms for a cached one.
 */
export function writeCards(cards: ReadonlyMap<string, string>, site: string, cache = CACHE): CardCounts {
  const version = drawingVersion()
  let drawn = 0
  mkdirSync(cache, { recursive: true })
  for (const [path, svg] of cards) {
    const cached = join(cache, `${createHash('sha256').update(svg).update(version).digest('hex')}.png`)
    if (!existsSync(cached)) {
      // Write, then rename: an interrupted build must not leave a partial file in the cache.
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
