import type {
  Article,
  Collection,
  CollectionPage,
  Country,
  CreativeWork,
  Dataset,
  Event,
  Organization,
  Person,
  Place,
  ProfilePage,
  WithContext,
} from 'schema-dts'
import { pageTitle, wordmark } from '../../src/i18n/locale.ts'
import type { Speech } from '../../src/i18n/speech.ts'
import type { Corpus } from '../../src/index/corpus.ts'
import { type Day, formatIsoDay } from '../../src/lib/day.ts'
import { SOURCES_PATH } from '../../src/query/address.ts'
import type { Actor, Chronicle, EventFile, EventHead, Source, When } from '../../src/schema/published.ts'
import { absolute } from './address.ts'
import { actorWords, chronicleWords, eventWords, homeWords, type PageWords } from './pageWords.ts'

/*
 * JSON-LD with the schema.org vocabulary. It has URLs only if the site's own URL is known, because programs may read it
 * outside of its page, where relative URLs do not resolve.
 */

/** The context of all pages of one language. */
export interface DataSite {
  readonly corpus: Corpus
  /** `CorpusFile.version`. */
  readonly version: string
  readonly speech: Speech
  /** The absolute URL of the site's root. */
  readonly siteUrl: string | null
  /** An actor's Wikidata id, like Q159; undefined if its record has none. */
  readonly wikidataOf: (actorId: string) => string | undefined
}

const CONTEXT = 'https://schema.org'

// LICENSE, section 2.
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/'

const at = ({ siteUrl, speech }: DataSite, path: string): { url?: string } =>
  siteUrl === null ? {} : { url: absolute(siteUrl, `${speech.locale}/${path}`) }

/** A reference to the dataset of all records, the same in every language. */
const datasetRef = (site: DataSite) =>
  ({
    '@type': 'Dataset',
    ...(site.siteUrl === null ? {} : { '@id': `${absolute(site.siteUrl, '')}#dataset` }),
    name: wordmark[site.speech.locale],
    description: pageTitle(site.speech.locale, site.speech.say('app.tagline')),
    license: LICENCE,
    ...at(site, ''),
  }) satisfies Dataset

/**
 * Start and end of an event at their precision: 2021, 2021-04 or 2021-04-19. Left out if the date is approximate,
 * uncertain or open-ended: schema.org cannot express that, and a plain date would claim too much.
 */
function datesOf(when: When): { startDate?: string; endDate?: string } {
  if (when.approximate || when.uncertain) return {}
  const unknown = { day: 0, month: '-01'.length, year: '-01-01'.length }[when.precision]
  const known = (day: Day) => {
    const whole = formatIsoDay(day)
    return whole.slice(0, whole.length - unknown)
  }
  return {
    ...(when.openStart ? {} : { startDate: known(when.first) }),
    ...(when.interval && !when.openEnd ? { endDate: known(when.last) } : {}),
  }
}

function actorThing(site: DataSite, { id, kind, name }: Actor): Country | Organization | Person {
  const wikidata = site.wikidataOf(id)
  const identity = {
    name: name[site.speech.locale],
    ...at(site, `actors/${id}/`),
    ...(wikidata === undefined ? {} : { sameAs: `https://www.wikidata.org/wiki/${wikidata}` }),
  }
  if (kind === 'state') return { '@type': 'Country', ...identity }
  if (kind === 'person') return { '@type': 'Person', ...identity }
  return { '@type': kind === 'ministry' ? 'GovernmentOrganization' : 'Organization', ...identity }
}

/** Unknown ids are left out: they mean nothing outside of the site. */
const actorThings = (site: DataSite, ids: ReadonlySet<string>) =>
  [...ids].flatMap((id) => {
    const actor = site.corpus.actors.get(id)
    return actor ? actorThing(site, actor) : []
  })

function happening(site: DataSite, event: EventHead): Event {
  const { locale } = site.speech
  const place = event.place === null ? undefined : site.corpus.places.get(event.place)
  const location = place && ({ '@type': 'Place', name: place.name[locale] } satisfies Place)
  return {
    '@type': 'Event',
    name: event.title[locale],
    ...datesOf(event.when),
    ...(location ? { location } : {}),
  }
}

const citationOf = ({ speech }: DataSite, { publisher, title, lang, date, url }: Source): CreativeWork => ({
  '@type': 'CreativeWork',
  name: title,
  inLanguage: lang,
  publisher: { '@type': 'Organization', name: publisher[speech.locale] },
  ...(date === undefined ? {} : { datePublished: date }),
  ...(url === undefined ? {} : { url }),
})

/**
 * The JSON-LD of an event's record: an Article about an Event. Not a plain Event, which in schema.org is something to
 * attend, with organizer and tickets; publication date, version and sources are those of our text, not of what
 * happened. Not a NewsArticle or Report either: the record is not first-hand news, and no body issues it.
 */
export function eventData(site: DataSite, event: EventHead, file: EventFile): WithContext<Article> {
  const { title, description } = eventWords(event, site.speech)
  const partaking = event.actors.filter(({ role }) => role !== 'mentioned')
  const parties = new Set(partaking.map(({ actor }) => actor))
  const others = new Set(event.actors.map(({ actor }) => actor).filter((actor) => !parties.has(actor)))
  return {
    '@context': CONTEXT,
    '@type': 'Article',
    headline: title,
    description,
    inLanguage: site.speech.locale,
    ...at(site, `events/${event.id}/`),
    datePublished: formatIsoDay(file.published),
    dateModified: formatIsoDay(file.updated),
    version: file.version,
    isPartOf: datasetRef(site),
    about: [happening(site, event), ...actorThings(site, parties)],
    mentions: actorThings(site, others),
    citation: file.sources.map((source) => citationOf(site, source)),
  }
}

/** A file with all records. `path` is relative to the site's root. */
export interface Download {
  readonly path: string
  /** Media type: `application/json`. */
  readonly type: string
}

/** The dataset of all records, for the home page. `updated` is the UTC day of their latest change. */
export function homeData(
  site: DataSite,
  { updated, downloads }: { readonly updated: Day; readonly downloads: readonly Download[] },
): WithContext<Dataset> {
  const { corpus, speech, siteUrl, version } = site
  const { from, to } = corpus.extent
  return {
    '@context': CONTEXT,
    ...datasetRef(site),
    description: homeWords(corpus, speech).description,
    inLanguage: speech.locale,
    version,
    dateModified: formatIsoDay(updated),
    temporalCoverage: `${formatIsoDay(from)}/${formatIsoDay(to)}`,
    isAccessibleForFree: true,
    ...(siteUrl === null
      ? {}
      : {
          distribution: downloads.map(({ path, type }) => ({
            '@type': 'DataDownload' as const,
            encodingFormat: type,
            contentUrl: absolute(siteUrl, path),
          })),
        }),
  }
}

/** A chronicle: a Collection of its records in their order. */
export function chronicleData(site: DataSite, chronicle: Chronicle): WithContext<Collection> {
  const { title, description } = chronicleWords(chronicle, site.speech)
  const steps = chronicle.steps.flatMap((step) => site.corpus.byId.get(step.event) ?? [])
  return {
    '@context': CONTEXT,
    '@type': 'Collection',
    name: title,
    description,
    inLanguage: site.speech.locale,
    ...at(site, `chronicles/${chronicle.id}/`),
    isPartOf: datasetRef(site),
    hasPart: steps.map((event) => ({
      '@type': 'Article' as const,
      headline: eventWords(event, site.speech).title,
      ...at(site, `events/${event.id}/`),
    })),
  }
}

/** The page of an actor. A ProfilePage must be about a person or organisation, so a state gets a CollectionPage. */
export function actorData(site: DataSite, actor: Actor): WithContext<ProfilePage | CollectionPage> {
  const { title, description } = actorWords(site.corpus, actor, site.speech)
  return {
    '@context': CONTEXT,
    '@type': actor.kind === 'state' ? 'CollectionPage' : 'ProfilePage',
    name: title,
    description,
    inLanguage: site.speech.locale,
    ...at(site, `actors/${actor.id}/`),
    isPartOf: datasetRef(site),
    mainEntity: actorThing(site, actor),
  }
}

/** The page of sources. */
export const sourcesData = (
  site: DataSite,
  { title, description }: PageWords,
): WithContext<CollectionPage> => ({
  '@context': CONTEXT,
  '@type': 'CollectionPage',
  name: title,
  description,
  inLanguage: site.speech.locale,
  ...at(site, SOURCES_PATH),
  isPartOf: datasetRef(site),
})

/** JSON for a `script` element: escaped so that no text ends the script, opens a comment or breaks a line. */
export const inScript = (data: object): string =>
  JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
