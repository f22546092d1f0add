import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js'
import { type Face, familyOf, weightOf } from '../../src/picture/faces.ts'
import type { Locale } from '../../src/schema/vocabulary.ts'

const require = createRequire(import.meta.url)

// Full fonts, not the site's web subsets: resvg shapes a run with one font, and takes missing glyphs from another only
// if both give the same number of glyphs. So a lam-alef or "fi" ligature before a digit of another subset becomes empty
// boxes. Also, no subset has the arrow of "who → whom".
const FILES = [
  require.resolve('@expo-google-fonts/ibm-plex-serif/500Medium/IBMPlexSerif_500Medium.ttf'),
  require.resolve('@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf'),
  require.resolve('@expo-google-fonts/ibm-plex-sans/500Medium/IBMPlexSans_500Medium.ttf'),
  require.resolve('@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf'),
  require.resolve('@expo-google-fonts/ibm-plex-sans-arabic/500Medium/IBMPlexSansArabic_500Medium.ttf'),
]

const OPTIONS: ResvgRenderOptions = { font: { fontFiles: FILES, loadSystemFonts: false } }

/** Parses an SVG for measuring or rendering with our fonts only. Throws if it is invalid: that is a bug. */
export const withOurFonts = (svg: string): Resvg => new Resvg(svg, OPTIONS)

/** A version of fonts and renderer, for cache keys. */
export function drawingVersion(): string {
  const hash = createHash('sha256').update(readFileSync(require.resolve('@resvg/resvg-js/package.json')))
  for (const file of FILES) hash.update(readFileSync(file))
  return hash.digest('hex')
}

/** The SVG font attributes of a face. */
export const fontOf = (face: Face, locale: Locale): string =>
  `font-family="${familyOf(face, locale)}" font-weight="${weightOf(face)}"`
