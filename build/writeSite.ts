import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { loadSpeech, type Speech } from '../src/i18n/speech.ts'
import { type Corpus, indexCorpus } from '../src/index/corpus.ts'
import type { Page } from '../src/query/address.ts'
import type { Records } from '../src/schema/rule.ts'
import { LOCALES } from '../src/schema/vocabulary.ts'
import { cardOf } from './cards/cardOf.ts'
import { cardSvg } from './cards/cardSvg.ts'
import { chronicleCard, homeCard } from './cards/pictureCards.ts'
import { writeCards } from './cards/writeCards.ts'
import { CORPORA, copyCorpora } from './corpora.ts'
import { type Compiled, compile, dataFiles, recordsFolder } from './records/compile.ts'
import { serviceWorkerFile } from './serviceWorkerFile.ts'
import { machineFiles } from './site/machineFiles.ts'
import { cardPath, pagesOf } from './site/pagesOf.ts'
import type { Manifest } from './site/preloads.ts'
import { sourcesPages } from './site/sourcesPages.ts'

export interface WriteSiteOptions {
  /** The output folder of `vite build`, to which the site is added. */
  readonly out: string
  readonly records: Records
  /** The absolute URL of the site's root; null if unknown. */
  readonly siteUrl: string | null
  /** The e-mail address that takes reports of errors; null for none. */
  readonly reportTo?: string | null
  /** The folder of large corpora, or null. */
  readonly corpora: string | null
  readonly say: (line: string) => void
  /** Milliseconds after which the service worker serves a cached page instead of waiting for the network. */
  readonly networkTimeout?: number
}

/** A mobile connection may hang instead of failing, for example on a train. */
const NETWORK_TIMEOUT_MS = 4_000

/** The files to precache: scripts, styles, messages of every language, all records. Fonts are cached on first use. */
function keptFiles(manifest: Manifest, records: string): readonly string[] {
  const chunks = Object.values(manifest).map(({ file }) => file)
  return [
    ...new Set(chunks.filter((file) => /\.(js|css)$/.test(file))),
    ...['corpus.json', 'events.json'].map((name) => records + name),
    'early.js',
    'icon.svg',
    'index.html',
    ...LOCALES.flatMap((locale) => [`${locale}/index.html`, `${locale}/events/_/index.html`]),
  ]
}

/** The SVGs of the preview cards, keyed by path. */
const cardsOf = (
  corpus: Corpus,
  { events }: Compiled,
  speeches: readonly Speech[],
): ReadonlyMap<string, string> =>
  new Map(
    speeches.flatMap((speech) => {
      const at = (page: Page, card: string) => [cardPath(speech.locale, page), card] as const
      return [
        at({ kind: 'timeline' }, homeCard(corpus, speech)),
        ...corpus.events.flatMap((event) => {
          const file = events.get(event.id)
          return file
            ? [at({ kind: 'event', id: event.id }, cardSvg(cardOf(corpus, event, file, speech)))]
            : []
        }),
        ...[...corpus.chronicles.values()].map((chronicle) =>
          at({ kind: 'chronicle', id: chronicle.id }, chronicleCard(corpus, chronicle, speech)),
        ),
      ]
    }),
  )

/** Adds everything but Vite's output to a site: records, pages, cards, feeds, service worker. Idempotent. */
export async function writeSite(options: WriteSiteOptions): Promise<void> {
  const {
    out,
    records,
    siteUrl,
    reportTo = null,
    corpora,
    say,
    networkTimeout = NETWORK_TIMEOUT_MS,
  } = options
  const write = (path: string, content: string | Uint8Array) => {
    const file = join(out, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  // Vite's index.html becomes the template of all pages, including index.html itself.
  const template = join(out, '.vite/template.html')
  if (!existsSync(template)) renameSync(join(out, 'index.html'), template)
  const manifest: Manifest = JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8'))

  const compiled = compile(records)
  const corpus = indexCorpus(compiled.corpus)
  const speeches = await Promise.all(LOCALES.map(loadSpeech))
  const folder = recordsFolder(compiled.corpus)
  rmSync(join(out, 'data'), { recursive: true, force: true })
  for (const [path, text] of dataFiles(compiled, folder)) write(path, text)

  rmSync(join(out, CORPORA), { recursive: true, force: true })
  if (corpora !== null) copyCorpora(corpora, join(out, CORPORA))

  const html = readFileSync(template, 'utf8')
  const build = createHash('sha256').update(html).update(folder).digest('hex').slice(0, 10)
  const input = {
    template: html,
    manifest,
    build,
    compiled,
    speeches,
    siteUrl,
    reportTo,
    wikidataOf: (id: string) => records.actors.get(id)?.wikidata,
  }
  const pages = [...pagesOf(input), ...sourcesPages(input, records)]
  for (const page of pages) write(page.path, page.html)
  say(`${pages.length} pages written to ${out}/.`)

  const plain = speeches.map((speech) => speech.plain)
  const machines = machineFiles({ corpus, files: compiled.events }, plain, siteUrl)
  for (const file of machines.files) write(file.path, file.text)
  const leftOut = [...machines.leftOut, 'canonical addresses and alternates', 'preview cards and their tags']
  if (siteUrl === null) say(`SITE_URL is not set, so these are left out: ${leftOut.join(', ')}.`)
  else {
    const { drawn, kept } = writeCards(cardsOf(corpus, compiled, speeches), out)
    say(`${drawn + kept} preview cards, ${drawn} of them drawn anew.`)
  }

  const files = keptFiles(manifest, folder)
  write(
    'sw.js',
    await serviceWorkerFile({ files, build, networkTimeout, read: (path) => readFileSync(join(out, path)) }),
  )

  // The fonts' licence must be distributed with them.
  mkdirSync(join(out, 'licences'), { recursive: true })
  copyFileSync('node_modules/@fontsource/ibm-plex-sans/LICENSE', join(out, 'licences/ibm-plex.txt'))
}
