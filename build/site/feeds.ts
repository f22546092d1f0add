import { Feed } from 'feed'
import { type FullEvent, fullEvents } from '../../src/exchange/fullEvent.ts'
import { wordmark } from '../../src/i18n/locale.ts'
import type { Speech } from '../../src/i18n/speech.ts'
import { startOfDay } from '../../src/lib/day.ts'
import { escapeMarkup } from '../../src/lib/escapeMarkup.ts'
import type { EventFile } from '../../src/schema/published.ts'
import type { Locale } from '../../src/schema/vocabulary.ts'
import { absolute, type SiteFile } from './address.ts'
import type { Stream } from './streams.ts'

// A weekly reader misses nothing below 100 new records a week. Without a limit, a feed would be the whole corpus.
const MAX_ENTRIES = 100

/** The newest `MAX_ENTRIES` records by day of publication, then later events first. Expects chronological order. */
export const newestFirst = (events: readonly FullEvent[]): readonly FullEvent[] =>
  [...events]
    .reverse()
    .sort((a, b) => b.published - a.published)
    .slice(0, MAX_ENTRIES)

const moment = (day: number) => new Date(startOfDay(day))

/**
 * The date of the event (the entry's date is that of publication) and the summary. `dir` is set in the HTML because
 * Atom and JSON Feed have no field for it.
 */
function contentOf({ when, summary }: FullEvent, { locale, direction, when: dateOf }: Speech): string {
  const paragraphs = [dateOf(when), summary[locale]].map((words) => `<p>${escapeMarkup(words)}</p>`)
  return `<div lang="${locale}" dir="${direction}">${paragraphs.join('')}</div>`
}

/** Builds the feed. `text` converts titles: to HTML for Atom, unchanged for JSON Feed. */
function feedOf(
  stream: Stream,
  entries: readonly FullEvent[],
  speech: Speech,
  siteUrl: string,
  text: (plain: string) => string,
): Feed {
  const { locale, say } = speech
  const page = absolute(siteUrl, stream.folder)
  const feed = new Feed({
    id: page,
    title: stream.title,
    description: say('feed.order'),
    link: page,
    feed: absolute(siteUrl, `${stream.folder}feed.xml`),
    feedLinks: { json: absolute(siteUrl, `${stream.folder}feed.json`) },
    // Not the build time: builds of the same records must be identical.
    updated: moment(Math.max(0, ...entries.map((entry) => entry.updated))),
    // RFC 4287, 4.1.1: a feed must have an author if its entries have none.
    author: { name: wordmark[locale] },
    generator: false,
  })
  for (const entry of entries) {
    // The URL is also the entry's id, because published URLs never change.
    const address = absolute(siteUrl, `${locale}/events/${entry.id}/`)
    feed.addItem({
      id: address,
      link: address,
      title: text(entry.title[locale]),
      description: contentOf(entry, speech),
      published: moment(entry.published),
      date: moment(entry.updated),
    })
  }
  return feed
}

/** Adds `xml:lang`, for which the library has no option. Entries inherit it. */
const withLanguage = (atom: string, locale: Locale) =>
  atom.replace('<feed ', () => `<feed xml:lang="${locale}" `)

/** Converts the library's JSON Feed 1.0 to 1.1, which has `language`, and `authors` instead of `author`. */
function asVersion11(json: string, locale: Locale): string {
  const { author, ...rest } = JSON.parse(json)
  return JSON.stringify({
    ...rest,
    version: 'https://jsonfeed.org/version/1.1',
    language: locale,
    authors: [author],
  })
}

/** An Atom feed (RFC 4287) and a JSON Feed 1.1 of a stream. `siteUrl` is the absolute URL of the site's root. */
export function feedFiles(
  stream: Stream,
  files: ReadonlyMap<string, EventFile>,
  speech: Speech,
  siteUrl: string,
): readonly SiteFile[] {
  const { locale } = speech
  const entries = newestFirst(fullEvents(stream.events, files.values()))
  // The library does not treat the feed's own title as HTML: it decodes "&amp;" in it.
  const atom = feedOf(
    { ...stream, title: stream.title.replaceAll('&', '&amp;') },
    entries,
    speech,
    siteUrl,
    escapeMarkup,
  )
  const json = feedOf(stream, entries, speech, siteUrl, (plain) => plain)
  return [
    { path: `${stream.folder}feed.xml`, text: withLanguage(atom.atom1(), locale) },
    { path: `${stream.folder}feed.json`, text: asVersion11(json.json1(), locale) },
  ]
}
