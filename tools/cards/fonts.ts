import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js'
import type { Locale } from '../../src/schema/vocabulary.ts'

const require = createRequire(import.meta.url)

// Whole fonts, not the site's web subsets: resvg shapes a run with one file and takes what that lacks from another
// only where both yield equally many glyphs. A lam-alef or an "fi" before a digit of another subset ends in empty
// boxes, and no subset holds the arrows of "who → whom".
const FILES = [
  require.resolve('@expo-google-fonts/ibm-plex-serif/500Medium/IBMPlexSerif_500Medium.ttf'),
  require.resolve('@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf'),
  require.resolve('@expo-google-fonts/ibm-plex-sans/500Medium/IBMPlexSans_500Medium.ttf'),
  require.resolve('@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf'),
  require.resolve('@expo-google-fonts/ibm-plex-sans-arabic/500Medium/IBMPlexSansArabic_500Medium.ttf'),
]

const OPTIONS: ResvgRenderOptions = { font: { fontFiles: FILES, loadSystemFonts: false } }

/** An SVG ready to be measured or drawn, with our own fonts only. Throws where the text is no SVG: that is a bug. */
export const withOurFonts = (svg: string): Resvg => new Resvg(svg, OPTIONS)

/** Changes with the fonts and with the program that draws. */
export function drawingVersion(): string {
  const hash = createHash('sha256').update(readFileSync(require.resolve('@resvg/resvg-js/package.json')))
  for (const file of FILES) hash.update(readFileSync(file))
  return hash.digest('hex')
}

/** How a line is set: as a title, as a word that stands out, or as plain text. */
export type Face = 'title' | 'strong' | 'plain'

/** The attributes of SVG text in this face; Arabic has one family for all three. */
export function fontOf(face: Face, locale: Locale): string {
  const family =
    locale === 'ar' ? 'IBM Plex Sans Arabic' : face === 'title' ? 'IBM Plex Serif' : 'IBM Plex Sans'
  return `font-family="${family}" font-weight="${face === 'plain' ? 400 : 500}"`
}
