import type { Locale } from '../src/schema/vocabulary.ts'
import { BREAKPOINT } from '../src/styles/breakpoint.ts'

/** What `dist/.vite/manifest.json` says of a file that Vite made, as far as we ask. */
export interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly isDynamicEntry?: boolean
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}
export type Manifest = Readonly<Record<string, Chunk>>

/** The chunk whose name ends like this. Throws where the build has none. */
function chunkAt(manifest: Manifest, end: string): Chunk {
  const [, chunk] = Object.entries(manifest).find(([name]) => name.endsWith(end)) ?? []
  if (!chunk) throw new Error(`The build has no ${end}.`)
  return chunk
}

/** These chunks with all that they import, and so on. */
export function withImports(manifest: Manifest, names: readonly string[]): ReadonlySet<string> {
  // A set grows while it is walked, so its own loop reaches what imports import.
  const reached = new Set(names)
  for (const name of reached) for (const next of manifest[name]?.imports ?? []) reached.add(next)
  return reached
}

/** What fetches a large corpus while the app is on its way: `src/ahead.ts`, which runs as soon as it has come. */
export function aheadTags(manifest: Manifest, root: string): readonly string[] {
  const { file, imports = [] } = chunkAt(manifest, 'src/ahead.ts')
  const parts = [...withImports(manifest, imports)].map((name) => manifest[name]?.file)
  return [
    `<script type="module" async fetchpriority="high" src="${root}${file}"></script>`,
    ...parts.map((part) => `<link rel="modulepreload" href="${root}${part}" />`),
  ]
}

/** What the page of a large corpus needs beside the first script: files below the root. */
export function largePageFiles(manifest: Manifest): readonly string[] {
  const namesOf = (isWanted: (name: string, chunk: Chunk) => boolean) => {
    const wanted = Object.entries(manifest).filter(([name, chunk]) => isWanted(name, chunk))
    return withImports(
      manifest,
      wanted.map(([name]) => name),
    )
  }
  const first = namesOf((_, { isEntry }) => isEntry === true)
  const later = [...namesOf((name) => name.endsWith('/LargePage.tsx'))].filter((name) => !first.has(name))
  return later.flatMap((name) => {
    const chunk = manifest[name]
    return chunk ? [chunk.file, ...(chunk.css ?? [])] : []
  })
}

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
  const fileOf = (end: string): string => root + chunkAt(manifest, end).file
  return [
    ...FONTS[locale].map(
      (name) =>
        `<link rel="preload" href="${fileOf(`/${name}.woff2`)}" as="font" type="font/woff2" crossorigin />`,
    ),
    `<link rel="preload" href="${root}${records}corpus.json" as="fetch" crossorigin />`,
    `<link rel="modulepreload" href="${fileOf(`/messages/${locale}.ts`)}" />`,
    `<link rel="modulepreload" href="${fileOf('/TimelineBoard.tsx')}" media="(min-width: ${BREAKPOINT}px)" />`,
  ]
}
