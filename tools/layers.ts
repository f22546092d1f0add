import { posix } from 'node:path'
import { sourceFiles } from './sourceFiles.ts'

/** Lowest first: folders of `src/`, then those beside it. A file may import from its own folder and from rows above. */
const layers = [
  ['lib', 'styles'], // independent of events
  ['schema'], // what an event is
  ['i18n', 'index'], // words; records in memory
  ['exchange'], // other file formats, calendars, citations
  ['query'], // filters, and the codec of links
  ['model'], // what each view renders, as plain values
  ['picture', 'corpus'], // a view as an SVG; the questions to a corpus, and the interface that answers them
  ['memory'], // the implementation over events in memory; the oracle for tests of the other
  ['state', 'worker'], // stores, and the only code that touches `history`; a large corpus in a worker
  ['views/context'], // hooks for every component: language, address, site, media queries
  ['views/data'], // fetching and questions to a corpus, through the query cache
  ['views/ui'], // generic components: buttons, sheets, notices, keys, focus
  ['views/list', 'views/prerender', 'views/shell'],
  ['views/timeline', 'views/detail', 'views/filters', 'views/take'],
  ['views/page'], // whole pages
  ['pages'], // prerendering, for the build only
  ['trustedTypes', 'serviceWorker'], // Trusted Types policy; offline cache
  ['ahead', 'main'], // entry points
  ['build'], // from records to `dist/`
  ['tools'], // checks, and everyday commands
  ['importer'], // from a table of events to a corpus in files
  ['testing'], // generators, pages and servers for tests; any test may import it
  ['bench', 'e2e'], // measures the built site; reads it as a reader does
] as const

interface Fence {
  readonly what: string
  readonly where: string
  /** Matches names of imported packages. */
  readonly imports?: RegExp
  /** Matches code without comments. */
  readonly code?: RegExp
  readonly allows: (file: string) => boolean
  readonly exceptTests?: true
}

const isTest = (file: string) => /\.test\.tsx?$|^src\/testing\//.test(file)

/** APIs and packages that only some files of `src/` may use. */
const fences: readonly Fence[] = [
  {
    what: 'React',
    where: 'src/views, src/pages and src/main.tsx',
    imports: /^(react|react-dom|@tanstack\/react-\w+)(\/|$)/,
    allows: (file) => /^src\/((views|pages)\/|main\.tsx$)/.test(file),
    exceptTests: true,
  },
  {
    what: 'vis-timeline',
    where: 'src/views/timeline/hand.ts',
    imports: /^vis-(timeline|data|util)(\/|$)/,
    allows: (file) => file === 'src/views/timeline/hand.ts',
  },
  {
    what: 'fetch(',
    where: 'src/lib/fetchFile.ts',
    code: /(?<!\.)\bfetch\(/,
    allows: (file) => file === 'src/lib/fetchFile.ts',
  },
  {
    what: 'history or location',
    where: 'src/state/syncLink.ts',
    code: /(?<![\w.])((window|document|globalThis)\.)?(history|location)\.|\b(window|document|globalThis)\.(history|location)\b/,
    allows: (file) => file === 'src/state/syncLink.ts',
    exceptTests: true,
  },
]

/**
 * The layer of a file: its folder below `src/` (two levels in `views/`), or its own name directly in `src/`; elsewhere
 * the top folder. Tests belong to the layer of their file.
 */
const layerOf = (file: string): string => {
  const [room = '', folder = '', inside = ''] = file.split('/')
  if (room !== 'src') return room
  return folder === 'views' ? `views/${inside}` : folder.replace(/(\.test)?\.tsx?$/, '')
}

const rowOf = (file: string) => layers.findIndex((row) => row.some((layer) => layer === layerOf(file)))

// `://` is part of a URL in a string, not a comment.
const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '')

const importsOf = (code: string) =>
  [...code.matchAll(/\b(?:from|import)\s*\(?\s*(['"])([^'"\n]+)\1/g)].map((match) => match[2] ?? '')

/** Import and API violations in a source tree (path → code), one sentence each. */
export function checkLayers(files: ReadonlyMap<string, string>): readonly string[] {
  const problems: string[] = []
  const keepers: string[] = []

  for (const [file, text] of files) {
    if (file.endsWith('.d.ts')) continue
    const code = withoutComments(text)
    const imports = importsOf(code)
    const folder = posix.dirname(file)
    const row = rowOf(file)
    if (row === -1) problems.push(`${file}: its folder has no row in the table of tools/layers.ts.`)

    for (const name of imports.filter((name) => name.startsWith('.') && /\.tsx?$/.test(name))) {
      const target = posix.join(folder, name)
      if (layerOf(target) === layerOf(file)) continue
      const targetRow = rowOf(target)
      if (targetRow < row && targetRow !== -1) continue
      if (target.startsWith('src/testing/') && isTest(file)) continue
      problems.push(`${file}: imports ${target}, which does not lie below it.`)
    }

    if (!file.startsWith('src/')) continue
    for (const { what, where, imports: fenced, code: pattern, allows, exceptTests } of fences) {
      if (allows(file) || (exceptTests && isTest(file))) continue
      if (imports.some((name) => fenced?.test(name)) || pattern?.test(code)) {
        problems.push(`${file}: uses ${what}, which only ${where} may.`)
      }
    }
    if (/\blocalStorage\b/.test(code) && !isTest(file)) keepers.push(file)
  }

  if (keepers.length > 1)
    problems.push(`localStorage is touched by ${keepers.join(' and ')}; one file is enough.`)
  return problems
}

if (process.argv[1] === import.meta.filename) {
  const files = new Map(sourceFiles('src', 'build', 'tools', 'importer', 'bench', 'e2e'))
  // Its strings contain forbidden imports as test data.
  files.delete('tools/layers.test.ts')
  const problems = checkLayers(files)
  for (const problem of problems) console.error(problem)
  console.log(`${files.size} files, ${problems.length} across a border.`)
  process.exitCode = problems.length > 0 ? 1 : 0
}
