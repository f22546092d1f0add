import { wordmark } from '../../src/i18n/locale.ts'
import type { Speech } from '../../src/i18n/speech.ts'
import { type Corpus, indexCorpus } from '../../src/index/corpus.ts'
import { type OpenDocument, openedBy } from '../../src/model/opened.ts'
import { decodeAddress, homeAddress, type Page } from '../../src/query/address.ts'
import { LOCALES, type Locale } from '../../src/schema/vocabulary.ts'
import { type Compiled, recordsFolder } from '../records/compile.ts'
import './ignoreStyles.ts'
import { addressTags, headTags } from './headTags.ts'
import { liftStyles } from './liftStyles.ts'
import { lastChange, pageHeads } from './pageHeads.ts'
import { aheadTags, fontTags, type Manifest, preloadTags, workerSourceFiles } from './preloads.ts'
import { actorData, chronicleData, type DataSite, eventData, homeData, inScript } from './structuredData.ts'
import { fill, lostPage, NO_INDEX } from './template.ts'
import { textWidthIn } from './textWidth.ts'

// With the other imports it would be loaded before `ignoreStyles.ts` has run.
const { renderPage } = await import('../../src/pages/renderPage.tsx')

export interface PagesInput {
  /** The HTML that Vite built, and its manifest. */
  readonly template: string
  readonly manifest: Manifest
  /** The id of the build. */
  readonly build: string
  readonly compiled: Compiled
  /** One for each language. */
  readonly speeches: readonly Speech[]
  /** The absolute URL of the site's root; null if unknown. */
  readonly siteUrl: string | null
  /** The e-mail address that takes reports of errors; null for none. */
  readonly reportTo: string | null
  /** An actor's Wikidata id, like Q159; undefined if its record has none. */
  readonly wikidataOf: (actorId: string) => string | undefined
}

export interface BuiltPage {
  /** Relative to the site's root, with forward slashes. */
  readonly path: string
  readonly html: string
}

/**
 * Prerenders every page of the site: the choice of language; in each language the list, each event (also under its
 * former ids), actor and chronicle; and 404.html. Throws if the template or the build lacks a part that pages need.
 */
export function pagesOf(input: PagesInput): readonly BuiltPage[] {
  const records = recordsFolder(input.compiled.corpus)
  const corpus = indexCorpus(input.compiled.corpus)
  return [
    ...input.speeches.flatMap((speech) => [
      ...pagesIn(input, corpus, records, speech),
      shell(input, records, speech),
    ]),
    { path: 'index.html', html: choiceOfLanguage(input, records) },
    {
      path: '404.html',
      html: lostPage(input.template, { records, build: input.build, reportTo: input.reportTo }),
    },
  ]
}

/** The path of a page's preview card below the site's root. Actors share the card of the home page. */
export const cardPath = (locale: Locale, page: Page): string =>
  page.kind === 'event' || page.kind === 'chronicle'
    ? `cards/${locale}/${page.kind}s/${page.id}.png`
    : `cards/${locale}/home.png`

function pagesIn(input: PagesInput, corpus: Corpus, records: string, speech: Speech): readonly BuiltPage[] {
  const { template, manifest, build, compiled, siteUrl, reportTo, wikidataOf } = input
  const { locale, plain } = speech
  const textWidth = textWidthIn(locale)
  const site: DataSite = {
    corpus,
    version: compiled.corpus.version,
    speech: plain,
    siteUrl,
    wikidataOf,
  }

  return pageHeads(corpus, compiled.events, plain, siteUrl).flatMap((head): readonly BuiltPage[] => {
    const folder = `${locale}/${head.path}`
    const address = decodeAddress(folder, new URLSearchParams())
    if (!address) throw new Error(`pagesOf: ${folder} is no address`)
    const { page } = address
    const root = folder.replace(/[^/]+\//g, '../')
    const opened = openedBy(corpus, page, (page.kind === 'event' && corpus.byId.get(page.id)) || null)
    const event = opened?.kind === 'event' ? opened.event : undefined
    const file = event && compiled.events.get(event.id)
    const { markup, css } = liftStyles(
      renderPage(address, { corpus, speech, event: file, reportTo, textWidth }, root),
    )
    // Only home pages open large corpora.
    const isHome = page.kind === 'timeline'

    const at = (path: string, more: readonly string[]): BuiltPage => ({
      path: `${path}index.html`,
      html: fill(template, {
        locale,
        root,
        records,
        build,
        reportTo,
        head: [
          headTags({ ...head, image: cardPath(locale, page) }, { siteUrl, root }),
          ...(isHome ? aheadTags(manifest, root) : []),
          ...more,
        ],
        workerSource: isHome ? workerSourceFiles(manifest) : [],
        fonts: fontTags(manifest, locale, root),
        ahead: preloadTags(manifest, locale, root, records),
        body: markup,
        css,
        after: [
          `<script type="application/ld+json">${inScript(dataOf(site, opened, compiled))}</script>`,
          ...(file ? [`<script type="application/json" id="record">${inScript(file)}</script>`] : []),
        ],
      }),
    })
    // Published URLs must keep working: the page of a former id shows the event, with the current URL as canonical.
    const current = event && siteUrl === null ? [`<link rel="canonical" href="../${event.id}/" />`] : []
    const former = (event?.aliases ?? []).map((alias) => at(`${locale}/events/${alias}/`, current))
    return [at(folder, []), ...former]
  })
}

/** The JSON-LD of a page. */
function dataOf(site: DataSite, opened: OpenDocument | null, { corpus, events }: Compiled): object {
  switch (opened?.kind) {
    case 'event': {
      const file = events.get(opened.event.id)
      if (!file) throw new Error(`pagesOf: ${opened.event.id} has no file`)
      return eventData(site, opened.event, file)
    }
    case 'actor':
      return actorData(site, opened.actor)
    case 'chronicle':
      return chronicleData(site, opened.chronicle)
    case 'unknown':
      throw new Error(`pagesOf: nothing is called ${opened.id}`)
    default:
      return homeData(site, {
        updated: lastChange(corpus.events, events) ?? 0,
        downloads: ['corpus.json', 'events.json'].map((name) => ({
          path: recordsFolder(corpus) + name,
          type: 'application/json',
        })),
      })
  }
}

/** A page at the depth of an event page, without an event: the offline fallback for all of them. */
function shell({ template, build, reportTo }: PagesInput, records: string, speech: Speech): BuiltPage {
  const { locale } = speech
  const root = '../../../'
  return {
    path: `${locale}/events/_/index.html`,
    html: fill(template, {
      locale,
      root,
      records,
      build,
      reportTo,
      head: [`<title>${wordmark[locale]}</title>`, NO_INDEX],
      body: renderPage(
        homeAddress(locale),
        { corpus: null, speech, reportTo, textWidth: textWidthIn(locale) },
        root,
      ),
      after: [],
    }),
  }
}

/** The root page: a link to each of three languages. The app redirects to the reader's language. */
const choiceOfLanguage = ({ template, build, siteUrl }: PagesInput, records: string): string =>
  fill(template, {
    locale: 'en',
    root: './',
    records,
    build,
    reportTo: null,
    head: [
      `<title>${LOCALES.map((locale) => wordmark[locale]).join(' · ')}</title>`,
      '<meta name="description" content="An open timeline of diplomacy that can be checked." />',
      ...(siteUrl === null ? [] : addressTags(siteUrl, '', '')),
    ],
    body: null,
    after: [],
  })
