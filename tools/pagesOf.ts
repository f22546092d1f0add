import { wordmark } from '../src/i18n/locale.ts'
import type { Speech } from '../src/i18n/speech.ts'
import { indexCorpus } from '../src/index/corpus.ts'
import { renderPage } from '../src/pages/renderPage.tsx'
import { encodeAddress, homeAddress, type Page } from '../src/query/address.ts'
import type { EventFile } from '../src/schema/published.ts'
import { LOCALES } from '../src/schema/vocabulary.ts'
import { type Compiled, recordsFolder } from './compile.ts'
import { type Manifest, preloadTags } from './preloads.ts'
import { absolute, alternatesOf } from './site/address.ts'
import { escapeMarkup } from './site/escapeMarkup.ts'
import { headTags, type PageHead } from './site/headTags.ts'
import { actorWords, chronicleWords, eventWords, homeWords } from './site/pageWords.ts'
import { followPaths, streamsOf } from './site/streams.ts'
import {
  actorData,
  chronicleData,
  type DataSite,
  eventData,
  homeData,
  inScript,
} from './site/structuredData.ts'
import { fill, lostPage, NO_INDEX } from './template.ts'

export interface PagesInput {
  /** The page that Vite built, and the list of what else it made. */
  readonly template: string
  readonly manifest: Manifest
  /** The name of the build. */
  readonly build: string
  readonly compiled: Compiled
  /** Of every language. */
  readonly speeches: readonly Speech[]
  /** Where the site will live; null where nobody has said. */
  readonly siteUrl: string | null
  /** An actor's Wikidata id, like Q159; undefined where the records name none. */
  readonly wikidataOf: (actorId: string) => string | undefined
}

export interface BuiltPage {
  /** Below the root of the site, with forward slashes. */
  readonly path: string
  readonly html: string
}

/** A page before it is drawn. */
interface Draft {
  readonly page: Page
  readonly head: Omit<PageHead, 'locale' | 'path' | 'feeds'>
  /** What machines read in it: JSON-LD. */
  readonly data: object
  readonly event?: EventFile
  /** Former ids of what it shows. */
  readonly aliases?: readonly string[]
}

/** The path of a card, from the root of the site. */
export const cardPath = (locale: string, name: string): string => `cards/${locale}/${name}.png`

/**
 * Every page of the site: the choice of language, in each language the list, each event, former ids too, each actor and
 * chronicle, and a page for the lost. Throws when the template or the build lacks what pages are made of.
 */
export function pagesOf(input: PagesInput): readonly BuiltPage[] {
  const { template, manifest, build, compiled, siteUrl, speeches, wikidataOf } = input
  const corpus = indexCorpus(compiled.corpus)
  const records = recordsFolder(compiled.corpus)

  const updated = Math.max(0, ...[...compiled.events.values()].map((file) => file.updated))
  const downloads = ['corpus.json', 'events.json'].map((name) => ({
    path: records + name,
    type: 'application/json',
  }))

  const draftsIn = (speech: Speech): readonly Draft[] => {
    const site: DataSite = { corpus, version: compiled.corpus.version, speech, siteUrl, wikidataOf }
    const card = (name: string) => cardPath(speech.locale, name)
    const home: Draft = {
      page: { kind: 'timeline' },
      head: { kind: 'home', image: card('home'), ...homeWords(corpus, speech) },
      data: homeData(site, { updated, downloads }),
    }
    const events = compiled.corpus.events.map((event): Draft => {
      const file = compiled.events.get(event.id)
      if (!file) throw new Error(`pagesOf: ${event.id} has no file`)
      const { published, updated } = file
      return {
        page: { kind: 'event', id: event.id },
        head: { kind: 'event', image: card(event.id), published, updated, ...eventWords(event, speech) },
        data: eventData(site, event, file),
        event: file,
        aliases: event.aliases,
      }
    })
    const actors = compiled.corpus.actors.map(
      (actor): Draft => ({
        page: { kind: 'actor', id: actor.id },
        head: { kind: 'actor', image: card('home'), ...actorWords(corpus, actor, speech) },
        data: actorData(site, actor),
      }),
    )
    const chronicles = compiled.corpus.chronicles.map(
      (chronicle): Draft => ({
        page: { kind: 'chronicle', id: chronicle.id },
        head: { kind: 'chronicle', image: card(chronicle.id), ...chronicleWords(chronicle, speech) },
        data: chronicleData(site, chronicle),
      }),
    )
    return [home, ...events, ...actors, ...chronicles]
  }

  const draw = (speech: Speech, folders: ReadonlySet<string>, draft: Draft): readonly BuiltPage[] => {
    const { locale } = speech
    const address = { ...homeAddress(locale), page: draft.page }
    const folder = encodeAddress(address)
    const root = folder.replace(/[^/]+\//g, '../')
    // A page that is not followed itself leads to what follows the whole.
    const followed = folders.has(folder) ? folder : `${locale}/`
    const head: PageHead = {
      ...draft.head,
      locale,
      path: folder.slice(`${locale}/`.length),
      feeds: followPaths(followed, siteUrl),
    }
    const at = (path: string, more: readonly string[]): BuiltPage => ({
      path: `${path}index.html`,
      html: fill(template, {
        locale,
        root,
        records,
        build,
        head: [headTags(head, { siteUrl, root }), ...more, ...preloadTags(manifest, locale, root, records)],
        body: renderPage(address, { corpus, speech, event: draft.event }, root),
        after: [
          dataBlock('application/ld+json', '', inScript(draft.data)),
          draft.event ? dataBlock('application/json', ' id="record"', inScript(draft.event)) : '',
        ],
      }),
    })
    // A published address never dies: the page of a former id shows the same, and says which address is current.
    const current =
      siteUrl === null && draft.event ? [`<link rel="canonical" href="../${draft.event.id}/" />`] : []
    const former = (draft.aliases ?? []).map((alias) => at(`${locale}/events/${alias}/`, current))
    return [at(folder, []), ...former]
  }

  return [
    ...speeches.flatMap((speech) => {
      const folders = new Set(streamsOf(corpus, speech).map(({ folder }) => folder))
      return [
        ...draftsIn(speech).flatMap((draft) => draw(speech, folders, draft)),
        shellOf(input, speech, records),
      ]
    }),
    { path: 'index.html', html: choiceOfLanguage(input, records) },
    { path: '404.html', html: lostPage(template, { records, build }) },
  ]
}

/** A page at the depth of an event's that holds no event: what stands for any where there is no network. */
function shellOf({ template, build }: PagesInput, speech: Speech, records: string): BuiltPage {
  const { locale } = speech
  const root = '../../../'
  return {
    path: `${locale}/events/_/index.html`,
    html: fill(template, {
      locale,
      root,
      records,
      build,
      head: [`<title>${wordmark[locale]}</title>`, NO_INDEX],
      body: renderPage(homeAddress(locale), { corpus: null, speech }, root),
      after: [],
    }),
  }
}

/** The root of the site: three links, each to a language; the app goes on to the reader's own. */
const choiceOfLanguage = ({ template, build, siteUrl }: PagesInput, records: string): string =>
  fill(template, {
    locale: 'en',
    root: './',
    records,
    build,
    head: [
      `<title>${LOCALES.map((locale) => wordmark[locale]).join(' · ')}</title>`,
      '<meta name="description" content="An open timeline of diplomacy that can be checked." />',
      ...(siteUrl === null ? [] : rootTags(siteUrl)),
    ],
    body: null,
    after: [],
  })

const rootTags = (siteUrl: string): readonly string[] => [
  `<link rel="canonical" href="${escapeMarkup(absolute(siteUrl, ''))}" />`,
  ...alternatesOf(siteUrl, '').map(
    ({ hreflang, href }) => `<link rel="alternate" hreflang="${hreflang}" href="${escapeMarkup(href)}" />`,
  ),
]

const dataBlock = (type: string, attributes: string, text: string): string =>
  `<script type="${type}"${attributes}>${text}</script>`
