import type { Locale } from '../src/schema/vocabulary.ts'

/** What `dist/.vite/manifest.json` says of a file that Vite made, as far as we ask. */
export interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly isDynamicEntry?: boolean
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}
export type Manifest = Readonly<Record<string, Chunk>>

/** The fonts that a page of each language is set in: text, emphasis, headings, titles. */
const FONTS: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    'ibm-plex-sans-latin-400-normal',
    'ibm-plex-sans-latin-500-normal',
    'ibm-plex-sans-latin-600-normal',
    'ibm-plex-serif-latin-500-normal',
  ],
  ar: ['ibm-plex-sans-arabic-400-page', 'ibm-plex-sans-arabic-500-page', 'ibm-plex-sans-arabic-600-page'],
  ru: [
    'ibm-plex-sans-400-russian',
    'ibm-plex-sans-500-russian',
    'ibm-plex-sans-600-russian',
    'ibm-plex-serif-500-russian',
  ],
}

/**
 * Links that fetch early what a page is sure to need: its fonts, its words, the records and, where the screen has room
 * for a timeline, the drawing. Throws when the build lacks one of them.
 */
export function preloadTags(
  manifest: Manifest,
  locale: Locale,
  root: string,
  records: string,
): readonly string[] {
  const fileOf = (end: string): string => {
    const name = Object.keys(manifest).find((key) => key.endsWith(end))
    if (name === undefined) throw new Error(`The build has no ${end}.`)
    return root + (manifest[name]?.file ?? '')
  }
  return [
    ...FONTS[locale].map(
      (name) =>
        `<link rel="preload" href="${fileOf(`/${name}.woff2`)}" as="font" type="font/woff2" crossorigin />`,
    ),
    `<link rel="preload" href="${root}${records}corpus.json" as="fetch" crossorigin />`,
    `<link rel="modulepreload" href="${fileOf(`/messages/${locale}.ts`)}" />`,
    `<link rel="modulepreload" href="${fileOf('/TimelineBoard.tsx')}" media="(min-width: 640px)" />`,
  ]
}
