import type { Locale } from '../../src/schema/vocabulary.ts'
import { BREAKPOINT } from '../../src/styles/breakpoint.ts'

/** The fields of an entry of `dist/.vite/manifest.json` that we use. */
export interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly isDynamicEntry?: boolean
  readonly imports?: readonly string[]
}
export type Manifest = Readonly<Record<string, Chunk>>

/** The chunk whose name has this ending. Throws if there is none. */
function chunkAt(manifest: Manifest, end: string): Chunk {
  const [, chunk] = Object.entries(manifest).find(([name]) => name.endsWith(end)) ?? []
  if (!chunk) throw new Error(`The build has no ${end}.`)
  return chunk
}

/** These chunks and all their static imports, transitively. */
export function withImports(manifest: Manifest, names: readonly string[]): ReadonlySet<string> {
  // A `for…of` over a Set also visits entries added during the loop.
  const reached = new Set(names)
  for (const name of reached) for (const next of manifest[name]?.imports ?? []) reached.add(next)
  return reached
}

export const namesWhere = (
  manifest: Manifest,
  test: (name: string, chunk: Chunk) => boolean,
): readonly string[] => Object.entries(manifest).flatMap(([name, chunk]) => (test(name, chunk) ? [name] : []))

/** Tags for `src/ahead.ts`, which starts to load a corpus in files before the app's script has loaded. */
export function aheadTags(manifest: Manifest, root: string): readonly string[] {
  const { file, imports = [] } = chunkAt(manifest, 'src/ahead.ts')
  const parts = [...withImports(manifest, imports)].map((name) => manifest[name]?.file)
  return [
    `<script type="module" async fetchpriority="high" src="${root}${file}"></script>`,
    ...parts.map((part) => `<link rel="modulepreload" href="${root}${part}" />`),
  ]
}

/** Files below the root that a corpus in files needs in addition to the entry script. */
export function workerSourceFiles(manifest: Manifest): readonly string[] {
  const first = withImports(
    manifest,
    namesWhere(manifest, (_, { isEntry }) => isEntry === true),
  )
  const later = withImports(
    manifest,
    namesWhere(manifest, (name) => name.endsWith('/workerSource.ts')),
  )
  return [...later].flatMap((name) => (first.has(name) ? [] : (manifest[name]?.file ?? [])))
}

/** The fonts of a page in each language: text, emphasis, headings, titles. */
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

/** Preload links of the fonts of a page, which its first paint waits for. */
export const fontTags = (manifest: Manifest, locale: Locale, root: string): readonly string[] =>
  [...FONTS[locale], 'signs'].map((name) => {
    const file = root + chunkAt(manifest, `/${name}.woff2`).file
    return `<link rel="preload" href="${file}" as="font" type="font/woff2" crossorigin />`
  })

/** Preload links: records, messages and, on wide screens, the timeline. Throws if the build lacks one of them. */
export function preloadTags(
  manifest: Manifest,
  locale: Locale,
  root: string,
  records: string,
): readonly string[] {
  const fileOf = (end: string): string => root + chunkAt(manifest, end).file
  return [
    `<link rel="preload" fetchpriority="low" href="${root}${records}corpus.json" as="fetch" crossorigin />`,
    `<link rel="modulepreload" fetchpriority="low" href="${fileOf(`/messages/${locale}.ts`)}" />`,
    `<link rel="modulepreload" fetchpriority="low" href="${fileOf('/boardParts.ts')}" media="(min-width: ${BREAKPOINT})" />`,
  ]
}
