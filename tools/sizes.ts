import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { requireBuiltSite } from '../build/builtSite.ts'
import { type Manifest, namesWhere, withImports } from '../build/site/preloads.ts'
import { LOCALES } from '../src/schema/vocabulary.ts'

export interface Size {
  readonly what: string
  readonly bytes: number
  readonly most: number
}

/** In bytes after gzip; 1 KB = 1,000 bytes. */
const BUDGET = { page: 20_000, home: 24_000, entry: 120_000, board: 20_000, drawing: 95_000 }

/**
 * The sizes of what a page loads, with their budgets. `gzip` returns the compressed bytes of a file of `dist/`.
 * Throws if the manifest has no entry or no timeline chunk, because nothing would be measured.
 */
export function measure(
  manifest: Manifest,
  { event, home }: { readonly event: string; readonly home: string },
  gzip: (file: string) => number,
): readonly Size[] {
  const entry = namesWhere(manifest, (_, { isEntry }) => isEntry === true)
  const drawing = namesWhere(
    manifest,
    (name, { isDynamicEntry }) => isDynamicEntry === true && name.startsWith('src/views/timeline/'),
  )
  if (entry.length === 0 || drawing.length === 0) {
    throw new Error('The build has no entry or no lazily loaded chunk from src/views/timeline/.')
  }

  const first = withImports(manifest, entry)
  const later = (names: readonly string[]) =>
    [...withImports(manifest, names)].filter((name) => !first.has(name))
  // vis-timeline is loaded after the first drawing.
  const board = drawing.filter((name) => !name.endsWith('/hand.ts'))
  const total = (files: Iterable<string>) => [...new Set(files)].reduce((sum, file) => sum + gzip(file), 0)
  const filesOf = (names: Iterable<string>) => [...names].flatMap((name) => manifest[name]?.file ?? [])
  // A page loads the messages of one language, so count the largest file.
  const words = namesWhere(manifest, (name) => name.startsWith('src/i18n/messages/'))
  const before = Math.max(
    ...[[], ...words.map((name) => [name])].map((more) => total(filesOf([...first, ...more]))),
  )
  // No page waits for the style sheets of print and of what the reader opens.
  const css = filesOf(
    namesWhere(
      manifest,
      (name, { file }) => file.endsWith('.css') && !/\/(print|forcedColors|later)\.css$/.test(name),
    ),
  )

  return [
    { what: 'event page: HTML and CSS', bytes: total([event, ...css]), most: BUDGET.page },
    { what: 'home page: HTML and CSS', bytes: total([home, ...css]), most: BUDGET.home },
    { what: 'script before the app answers', bytes: before, most: BUDGET.entry },
    { what: 'board, before it can be moved', bytes: total(filesOf(later(board))), most: BUDGET.board },
    { what: 'board, with vis-timeline', bytes: total(filesOf(later(drawing))), most: BUDGET.drawing },
  ]
}

/** Measures the site in this folder, by its heaviest event page and its heaviest home page. */
export function sizesOf(folder: string): readonly Size[] {
  const read = (file: string) => readFileSync(join(folder, file))
  const gzip = (file: string) => gzipSync(read(file), { level: 9 }).length
  const pages = LOCALES.flatMap((locale) =>
    readdirSync(join(folder, locale, 'events')).map((id) => `${locale}/events/${id}/index.html`),
  )
  const homes = LOCALES.map((locale) => `${locale}/index.html`)
  const heaviestOf = (files: readonly string[]) => files.reduce((a, b) => (gzip(b) > gzip(a) ? b : a))
  return measure(
    JSON.parse(read('.vite/manifest.json').toString()),
    { event: heaviestOf(pages), home: heaviestOf(homes) },
    gzip,
  )
}

if (process.argv[1] === import.meta.filename) {
  requireBuiltSite()
  const sizes = sizesOf('dist')
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1).padStart(6)
  for (const { what, bytes, most } of sizes) {
    const verdict = bytes > most ? `  ${kilobytes(bytes - most).trim()} KB too many` : ''
    console.log(`${what.padEnd(30)} ${kilobytes(bytes)} of ${kilobytes(most)} KB gzip${verdict}`)
  }
  process.exitCode = sizes.some(({ bytes, most }) => bytes > most) ? 1 : 0
}
