import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { loadSpeech } from '../src/i18n/speech.ts'
import { formatProblem } from '../src/schema/problem.ts'
import { LOCALES } from '../src/schema/vocabulary.ts'
import { compile, dataFiles, recordsFolder } from './compile.ts'
import { pagesOf } from './pagesOf.ts'
import { readRecords } from './readRecords.ts'

const TEMPLATE = 'dist/.vite/template.html'

function write(path: string, content: string | Uint8Array): void {
  const file = join('dist', path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

async function main(): Promise<number> {
  const { records, problems } = readRecords('data')
  if (problems.length > 0) {
    console.error(problems.map(formatProblem).join('\n'))
    return 1
  }
  const siteUrl = process.env.SITE_URL ?? null
  // The page that Vite built is the model of all others, the one in its own place too.
  if (!existsSync(TEMPLATE)) renameSync('dist/index.html', TEMPLATE)

  const compiled = compile(records)
  for (const [path, text] of dataFiles(compiled, recordsFolder(compiled.corpus))) write(path, text)

  const speeches = await Promise.all(LOCALES.map(loadSpeech))
  const pages = pagesOf({
    template: readFileSync(TEMPLATE, 'utf8'),
    manifest: JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')),
    compiled,
    speeches,
    siteUrl,
    wikidataOf: (id) => records.actors.get(id)?.wikidata,
  })
  for (const { path, html } of pages) write(path, html)

  // The fonts' licence asks to travel with them.
  mkdirSync('dist/licences', { recursive: true })
  copyFileSync('node_modules/@fontsource/ibm-plex-sans/LICENSE', 'dist/licences/ibm-plex.txt')

  console.log(`${pages.length} pages written to dist/.`)
  return 0
}

process.exitCode = await main()
