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

// A reader that asks once a week misses nothing below 100 new records a week; a feed of a million would be fetched whole.
const MOST_ENTRIES = 100

/** The newest first, by the day the record was published; of one day, the later event first. Takes them in order of time. */
export const newestFirst = (events: readonly FullEvent[]): readonly FullEvent[] =>
  [...events]
    .reverse()
    .sort((a, b) => b.published - a.published)
    .slice(0, MOST_ENTRIES)

const moment = (day: number) => new Date(startOfDay(day))

/**
 * The summary below the date of the event, which is another than the entry's own. The direction of the text is said
 * here because Atom and JSON Feed have no word for it.
 */
function contentOf({ when, summary }: FullEvent, { locale, direction, when: dateOf }: Speech): string {
  const paragraphs = [dateOf(when), summary[locale]].map((words) => `<p>${escapeMarkup(words)}</p>`)
  return `<div lang="${locale}" dir="${direction}">${paragraphs.join('')}</div>`
}

/** A feed whose titles went through `text`: Atom has markup there, JSON Feed plain words. */
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
    // Never the hour of the build: two builds of the same records are the same files.
    updated: moment(Math.max(0, ...entries.map((entry) => entry.updated))),
    // RFC 4287, 4.1.1: a feed whose entries name no author must name one itself.
    author: { name: wordmark[locale] },
    generator: false,
  })
  for (const entry of entries) {
    // A published address never dies, so it is also the name that a reader's program knows the entry by.
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

/** The library has no place for the language of an Atom feed, which all its entries inherit. */
const withLanguage = (atom: string, locale: Locale) =>
  atom.replace('<feed ', () => `<feed xml:lang="${locale}" `)

/** What the library writes is JSON Feed 1.0; 1.1 adds the language and has authors in the plural. */
function asVersion11(json: string, locale: Locale): string {
  const { author, ...rest } = JSON.parse(json)
  return JSON.stringify({
    ...rest,
    version: 'https://jsonfeed.org/version/1.1',
    language: locale,
    authors: [author],
  })
}

/** An Atom feed (RFC 4287) and a JSON Feed 1.1 of what a reader follows. `siteUrl` is the address of the site's root. */
export function feedFiles(
  stream: Stream,
  files: ReadonlyMap<string, EventFile>,
  speech: Speech,
  siteUrl: string,
): readonly SiteFile[] {
  const { locale } = speech
  const entries = newestFirst(fullEvents(stream.events, files.values()))
  // The library writes a feed's own title as text, and takes an "&amp;" in it for "&".
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
